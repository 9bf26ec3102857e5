import { measureFacts, measures } from "../../performance/measures.ts";
import { sentenceList } from "../../words.ts";
import { type Book, type Facts, type Sentence, say } from "./said.ts";

const order = (facts: Facts) => `work order ${facts.text("number")}`;
const moved =
  (did: string): Sentence =>
  (facts) =>
    say(did, order(facts), facts.text("reason"));

/** Where that moved the date, it says to when. */
const movedDate =
  (did: string): Sentence =>
  (facts, telling) => {
    const due = facts.moment("dueAt", telling);
    return say(did, due ? `${order(facts)}, now due ${due}` : order(facts), facts.text("reason"));
  };

const FIELDS: Record<string, string> = {
  description: "description",
  priority: "priority",
  managerId: "manager",
  jobTypeId: "job type",
  dueAt: "due date",
  scheduledFrom: "schedule",
  scheduledTo: "schedule",
  customerId: "sharing with the customer",
};

const figure = (facts: Facts) => {
  const measure = measures.find((each) => each === facts.text("measure"));
  return `${order(facts)} in “${measure ? measureFacts[measure].label : "a figure"}”`;
};

/** What happens to work orders, on site and to the proof of it. */
export const workSentences: Book = {
  "work_order.drafted": (facts) => say("drafted", order(facts), facts.text("description")),
  "work_order.discarded": moved("discarded"),
  "work_order.assigned": (facts) => {
    const from = facts.text("standingOrder");
    const what = `${facts.text("to", "the contractor")} ${order(facts)}`;
    return say(
      "gave",
      from
        ? `${what}, ${facts.has("recurring") ? "recurring and " : ""}called off from standing order ${from}`
        : what,
      facts.text("description"),
    );
  },
  "work_order.reassigned": (facts) =>
    say("gave", `${facts.text("to", "another contractor")} ${order(facts)}`),
  "work_order.taken_back": moved("took back"),
  "work_order.accepted": moved("accepted"),
  "work_order.declined": moved("declined"),
  "work_order.scheduled": (facts, telling) => {
    const when = facts.moment("scheduledFrom", telling);
    return say("scheduled", when ? `${order(facts)} for ${when}` : order(facts));
  },
  "work_order.planned": (facts, telling) => {
    const when = facts.moment("scheduledFrom", telling);
    return say("planned", when ? `${order(facts)} for ${when}` : order(facts));
  },
  "work_order.started": moved("started"),
  "work_order.held": (facts) =>
    say(
      "put on hold",
      facts.has("cause") ? `${order(facts)}, waiting for the ${facts.text("cause")}` : order(facts),
      facts.text("reason"),
    ),
  "work_order.resumed": movedDate("resumed"),
  "work_order.completed": moved("completed"),
  "work_order.closed": moved("accepted the work and closed"),
  "work_order.returned": movedDate("returned for rework"),
  "work_order.cancelled": moved("cancelled"),
  "work_order.edited": (facts) => {
    const fields = new Set(facts.list("changed").map((name) => FIELDS[name] ?? name));
    return say(
      "changed",
      fields.size > 0 ? `the ${sentenceList([...fields])} of ${order(facts)}` : order(facts),
    );
  },
  "work_order.extended": (facts, telling) =>
    say("moved", `${order(facts)} to ${facts.moment("dueAt", telling)}`),
  "work_order.technician_set": (facts) =>
    say("gave", `${order(facts)} to ${facts.text("person", "a technician")}`),
  "work_order.technician_cleared": (facts) =>
    say("took", `${facts.text("was", "the technician")} off ${order(facts)}`),
  "performance.disputed": (facts) => say("disputed", figure(facts), facts.text("reason")),
  "performance.upheld": (facts) => say("took out after a dispute", figure(facts), facts.text("reason")),
  "performance.refused": (facts) => say("kept after a dispute", figure(facts), facts.text("reason")),
  "checklist.ticked": (facts) => say("ticked", `“${facts.text("text")}”`),
  "checklist.unticked": (facts) => say("took back the tick on", `“${facts.text("text")}”`),
  "visit.checked_in": (facts) =>
    say(
      "arrived",
      facts.has("rework") ? `on site for rework of ${order(facts)}` : `on site for ${order(facts)}`,
    ),
  "visit.checked_out": (facts) => say("left", `the site of ${order(facts)}`, facts.text("note")),
  "evidence.meter_read": (facts) =>
    say("read the meter at", `${facts.quantity("readingMilli")} ${facts.text("unit")}`.trim()),
  "evidence.signed": (facts) => say("took a signature from", facts.text("signedName", "somebody on site")),
  "evidence.removed": (facts) =>
    say("removed", facts.text("kind") === "signature" ? "a signature" : "a meter reading"),
};
