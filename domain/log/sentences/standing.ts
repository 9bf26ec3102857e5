import { formatPercent } from "../../money/format.ts";
import { wholeDay } from "../../time/whole-day.ts";
import { type Book, type Facts, say, type Telling } from "./said.ts";

const it = (facts: Facts) => `standing order ${facts.text("number")}`;

const capOf = (facts: Facts, telling: Telling, key = "capMinor") =>
  facts.money(key, telling) ? `a cap of ${facts.money(key, telling)}` : "no cap";

/** What happens to standing orders, in the same words for both sides. */
export const standingSentences: Book = {
  "standing_order.opened": (facts, telling) =>
    say("opened", `${it(facts)} until ${wholeDay(facts.text("validTo"))} with ${capOf(facts, telling)}`),
  "standing_order.changed": (facts, telling) =>
    say(
      "changed",
      `${it(facts)} to ${capOf(facts, telling)}, until ${wholeDay(facts.text("validTo"))}`,
      `It had ${capOf(facts, telling, "wasCapMinor")}, until ${wholeDay(facts.text("wasValidTo"))}.`,
    ),
  "standing_order.closed": (facts) => say("closed", it(facts), facts.text("reason")),
  "standing_order.given_back": (facts, telling) =>
    say(
      "gave back",
      `${facts.money("releasedMinor", telling)} of work order ${facts.text("workOrder")} to ${it(facts)}`,
    ),
  "standing_order.noticed": (facts, telling) =>
    say(
      "noticed",
      `that ${formatPercent(facts.count("levelBp"))} of ${it(facts)} is used: ${facts.money("usedMinor", telling)} of ${facts.money("capMinor", telling)}`,
    ),
};
