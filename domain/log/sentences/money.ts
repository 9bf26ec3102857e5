import { counted } from "../../words.ts";
import { type Book, type Facts, say } from "./said.ts";

const invoice = (facts: Facts) => `invoice ${facts.text("number")}`;
const extra = (facts: Facts) =>
  `additional work ${facts.text("request")} on work order ${facts.text("number")}`;
const days = (facts: Facts) => {
  const more = Number(facts.text("extraDays", "0"));
  return more > 0 ? ` and ${counted(more, "day")}` : "";
};

/** What is between the organisation and a contractor: quotes, orders, extra work and invoices. */
export const moneySentences: Book = {
  "quote.asked": (facts) => say("asked for a price on", `work order ${facts.text("number")}`),
  "quote.given": (facts, telling) =>
    say(
      "quoted",
      `${facts.money("amountMinor", telling)} for work order ${facts.text("number")}`,
      facts.text("note"),
    ),
  "quote.revised": (facts, telling) =>
    say(
      "changed the quote to",
      `${facts.money("amountMinor", telling)} for work order ${facts.text("number")}`,
      facts.text("note"),
    ),
  "quote.accepted": (facts, telling) => say("accepted the quote of", facts.money("amountMinor", telling)),
  "quote.declined": (facts) =>
    say("declined the quote for", `work order ${facts.text("number")}`, facts.text("reason")),
  "order.changed": (facts, telling) =>
    say(
      "changed",
      `order ${facts.text("number")} by ${facts.money("amountMinor", telling, "always")} to ${facts.money("sumMinor", telling)}`,
      [facts.text("description"), facts.text("reason")].filter(Boolean).join(". "),
    ),
  "order.reduced": (facts, telling) =>
    say("released", `${facts.money("releasedMinor", telling)} of order ${facts.text("number")}`),
  "order.closed": (facts) => say("closed", `order ${facts.text("number")}`),
  "additional_work.requested": (facts, telling) =>
    say(
      "asked for",
      `${facts.money("amountMinor", telling)}${days(facts)} of ${extra(facts)}`,
      facts.text("description"),
    ),
  "additional_work.approved": (facts, telling) =>
    say("approved", `${facts.money("approvedMinor", telling)}${days(facts)} of ${extra(facts)}`),
  "additional_work.part_approved": (facts, telling) =>
    say(
      "approved",
      `${facts.money("approvedMinor", telling)} of the ${facts.money("amountMinor", telling)} of ${extra(facts)}`,
      facts.text("reason"),
    ),
  "additional_work.rejected": (facts) => say("rejected", extra(facts), facts.text("reason")),
  "additional_work.withdrawn": (facts) => say("withdrew", extra(facts)),
  "claim.submitted": (facts, telling) =>
    say("sent", `${invoice(facts)} for ${facts.money("grossMinor", telling)}`),
  "claim.resubmitted": (facts, telling) =>
    say("corrected", `${invoice(facts)}, now ${facts.money("grossMinor", telling)}`),
  "claim.withdrawn": (facts) => say("withdrew", invoice(facts), facts.text("reason")),
  "claim.approved": (facts, telling) =>
    say("approved", `${invoice(facts)} for ${facts.money("grossMinor", telling)}`),
  "claim.part_approved": (facts) => say("approved a part of", invoice(facts), facts.text("reason")),
  "claim.rejected": (facts) => say("rejected", invoice(facts), facts.text("reason")),
  "claim.hold_released": (facts) => say("released a hold on", invoice(facts), facts.text("reason")),
  "claim.paid": (facts) => say("marked as paid", invoice(facts)),
};
