import { sentenceList } from "../../words.ts";
import { type Book, type Facts, type Sentence, say } from "./said.ts";

const document = (facts: Facts) => `“${facts.text("title", "a document")}” (${facts.text("number")})`;
const inDocument = (facts: Facts) =>
  facts.has("line") ? `${facts.text("line")} in ${document(facts)}` : document(facts);
const work = (facts: Facts) => `“${facts.text("description", "the work").split("\n", 1)[0]}”`;
const about =
  (did: string): Sentence =>
  (facts) =>
    say(did, work(facts));
const dated =
  (did: string, key: string): Sentence =>
  (facts, telling) => {
    const when = facts.moment(key, telling);
    return say(did, when ? `${work(facts)} for ${when}` : work(facts));
  };

/** The same events in the words of whoever the work is for. Reasons stay between those who work. */
export const customerSentences: Book = {
  "work_order.assigned": about("arranged"),
  "work_order.reassigned": about("found somebody else for"),
  "work_order.accepted": about("confirmed"),
  "work_order.declined": about("cannot take on"),
  "work_order.scheduled": dated("scheduled", "scheduledFrom"),
  "work_order.started": about("started"),
  "work_order.held": about("paused"),
  "work_order.resumed": about("went on with"),
  "work_order.completed": about("finished"),
  "work_order.closed": about("checked and approved"),
  "work_order.returned": about("asked for another visit for"),
  "work_order.cancelled": about("cancelled"),
  "work_order.edited": about("updated"),
  "work_order.extended": dated("moved", "dueAt"),
  "comment.added": (facts) =>
    facts.has("documentId")
      ? say("wrote about", inDocument(facts), facts.text("body"))
      : say("wrote", "", facts.text("body")),
  "comment.edited": (facts) => say("changed", "a message", facts.text("body")),
  "comment.removed": () => say("removed", "a message"),
  "file.added": (facts) =>
    facts.has("documentId")
      ? say(`shared ${facts.text("name", "a file")} for`, document(facts))
      : say("shared", facts.text("name", "a file")),
  "file.removed": (facts) => say("removed", facts.text("name", "a file")),
  "document.sent": (facts) =>
    say(facts.count("n") > 1 ? "changed" : "sent", document(facts), facts.text("note")),
  "document.options_chosen": (facts) => {
    const chosen = facts.list("chosen");
    return say("chose", `${chosen.length > 0 ? sentenceList(chosen) : "no options"} in ${document(facts)}`);
  },
  "document.accepted": (facts) => say("accepted", document(facts)),
  "document.signed": (facts) => say("signed", document(facts)),
  "document.delegated": (facts) =>
    say(
      "asked",
      `${facts.text("to", "a colleague")} in place of ${facts.text("from")} about ${document(facts)}`,
    ),
  "document.sealed": (facts) => say("sealed", `${document(facts)}, signed by everybody`),
  "document.declined": (facts) => say("declined", document(facts)),
  "document.withdrawn": (facts) => say("withdrew", document(facts)),
  "document.paid": (facts, telling) =>
    say("received", `${facts.money("amountMinor", telling)} for ${document(facts)}`),
  "document.revised": (facts) => say("began to change", document(facts)),
  "job.finished": () => say("finished", "the job"),
  "job.cancelled": () => say("cancelled", "the job"),
};
