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
  "standing_order.schedule_added": (facts) =>
    say("added", `recurring work to ${it(facts)}: ${facts.text("what")}`, facts.text("when")),
  "standing_order.schedule_changed": (facts) =>
    say("changed", `recurring work of ${it(facts)}: ${facts.text("what")}`, facts.text("when")),
  "standing_order.schedule_paused": (facts) =>
    say("paused", `recurring work of ${it(facts)}: ${facts.text("what")}`),
  "standing_order.schedule_resumed": (facts) =>
    say("resumed", `recurring work of ${it(facts)}: ${facts.text("what")}`),
  "standing_order.schedule_removed": (facts) =>
    say("ended", `recurring work of ${it(facts)}: ${facts.text("what")}`),
  "standing_order.work_skipped": (facts) =>
    say("skipped", `recurring work on ${wholeDay(facts.text("onDay"))}: ${facts.text("what")}`),
  "standing_order.work_brought_back": (facts) =>
    say("brought back", `recurring work on ${wholeDay(facts.text("onDay"))}: ${facts.text("what")}`),
  "standing_order.work_moved": (facts) =>
    say(
      "moved",
      `recurring work from ${wholeDay(facts.text("onDay"))} to ${wholeDay(facts.text("to"))}: ${facts.text("what")}`,
    ),
  "standing_order.work_stuck": (facts) =>
    say(
      "could not make",
      `recurring work on ${wholeDay(facts.text("onDay"))}: ${facts.text("what")}`,
      facts.text("reason"),
    ),
};
