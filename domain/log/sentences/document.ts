import { counted, sentenceList } from "../../words.ts";
import { type Book, type Facts, say } from "./said.ts";

const it = (facts: Facts) => `${facts.text("label", "document").toLowerCase()} ${facts.text("number")}`;
const titled = (facts: Facts) => `${it(facts)}: ${facts.text("title")}`;
const inAll = (facts: Facts, amount: string) => (amount ? `${it(facts)}, ${amount}` : it(facts));

/** What happens to the documents of a job, for staff and contractors; a hidden amount is not in the row. */
export const documentSentences: Book = {
  "document.drafted": (facts) => say("drafted", titled(facts)),
  "document.written": (facts) => {
    const by = facts.list("by");
    // A draft's room keeps what people wrote in it
    return by.length > 0
      ? say("kept", `${it(facts)} as ${sentenceList(by)} wrote it`)
      : say("wrote on", it(facts));
  },
  "document.sent": (facts, telling) => {
    const again = facts.count("n") > 1 ? `version ${facts.count("n")} of ` : "";
    return say("sent", `${again}${inAll(facts, facts.money("grossMinor", telling))}`, facts.text("note"));
  },
  "document.opened": (facts) => say("opened", it(facts)),
  "document.options_chosen": (facts, telling) => {
    const chosen = facts.list("chosen");
    const what = chosen.length > 0 ? sentenceList(chosen) : "no options";
    return say("chose", `${what} in ${inAll(facts, facts.money("grossMinor", telling))}`);
  },
  "document.accepted": (facts, telling) => say("accepted", inAll(facts, facts.money("grossMinor", telling))),
  "document.consented": (facts) => say("agreed to sign electronically", it(facts)),
  "document.signed": (facts) => {
    const company = facts.text("company");
    return say("signed", company ? `${it(facts)} for ${company}` : it(facts));
  },
  "document.delegation_asked": (facts) =>
    say("asked", `that ${facts.text("to", "a colleague")} answers ${it(facts)}`),
  "document.delegation_refused": (facts) =>
    say("refused", `that ${facts.text("to", "a colleague")} answers ${it(facts)}`),
  "document.delegated": (facts) =>
    say(
      "asked",
      `${facts.text("to", "a colleague")} in place of ${facts.text("from")} to answer ${it(facts)}`,
    ),
  "document.scheduled": (facts, telling) =>
    say("planned", `to send ${it(facts)} on ${facts.moment("sendAt", telling)}`),
  "document.unscheduled": (facts) => say("took back", `the plan to send ${it(facts)}`),
  "document.kept_back": (facts) => say("could not send", it(facts), facts.text("reason")),
  "document.sealed": (facts) => say("sealed", `${it(facts)}, signed by everybody`),
  "document.declined": (facts) => say("declined", it(facts), facts.text("reason")),
  "document.withdrawn": (facts) => say("withdrew", it(facts), facts.text("reason")),
  "document.revised": (facts) => {
    const voided = facts.list("voided");
    const lost = voided.length > 0 ? `; ${counted(voided.length, "answer")} no longer counts` : "";
    return say("began to change", `${it(facts)}${lost}`);
  },
  "document.reached": (facts) => say("reached", `${facts.text("part")} of ${it(facts)}`),
  "document.paid": (facts, telling) =>
    say("recorded", `${facts.money("amountMinor", telling)} paid of ${it(facts)}`, facts.text("reference")),
  "document.reminded": (facts) => say("reminded", `${facts.text("to")} of ${it(facts)}`),
};
