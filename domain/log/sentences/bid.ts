import { counted } from "../../words.ts";
import { type Book, type Facts, say } from "./said.ts";

const it = (facts: Facts) => `bid request ${facts.text("number")}`;
const titled = (facts: Facts) => `${it(facts)}: ${facts.text("title")}`;
const by = (facts: Facts, otherwise = "a bidder") => facts.text("company", otherwise);
const which = (facts: Facts) => (facts.count("n") > 1 ? `version ${facts.count("n")} of ` : "");

/** What happens to bids, for staff and for the one bidder a row is addressed to; no row holds an amount (rule B1). */
export const bidSentences: Book = {
  "bid.invited": (facts) =>
    say("asked", `${by(facts)} for a price, ${which(facts)}${titled(facts)}`, facts.text("note")),
  "bid.read": (facts) => say("read", `${it(facts)} for ${by(facts)}`),
  "bid.request_changing": (facts) => say("began to change", it(facts)),
  "bid.request_withdrawn": (facts) => say("withdrew", it(facts), facts.text("reason")),
  "bid.submitted": (facts) =>
    say(facts.has("late") ? "sent a late bid" : "sent a bid", `for ${it(facts)} from ${by(facts)}`),
  "bid.replaced": (facts) =>
    say(facts.has("late") ? "replaced late the bid" : "replaced the bid", `of ${by(facts)} for ${it(facts)}`),
  "bid.withdrawn": (facts) => say("took back the bid", `of ${by(facts)} for ${it(facts)}`),
  "bid.confirmed": (facts) =>
    say("confirmed the bid", `of ${by(facts)} for version ${facts.count("n")} of ${it(facts)}`),
  "bid.declined": (facts) => say("declined to bid", `for ${by(facts)} on ${it(facts)}`, facts.text("reason")),
  "bid.opened": (facts) => say("opened", `${counted(facts.count("bids"), "bid")} for ${it(facts)}`),
  "bid.plugged": (facts) => say("put own amounts into", `the bid of ${by(facts)} for ${it(facts)}`),
  "bid.awarded": (facts) => say("awarded", `${titled(facts)} to ${by(facts)}`),
  "bid.not_chosen": (facts) => say("told", `${by(facts)} that ${it(facts)} went to somebody else`),
  "bid_question.asked": (facts) =>
    say("asked", `about ${it(facts)} for ${by(facts)}`, facts.text("question")),
  "bid_question.answered": (facts) =>
    say("answered", `${by(facts)} about ${it(facts)}`, facts.text("answer")),
};
