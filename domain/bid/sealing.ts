import { type Decision, refused } from "../decision.ts";
import type { DocumentState } from "../document/states.ts";

/** Where a bid request stands. Times are UTC ms. */
export interface Bidding {
  number: string;
  state: DocumentState;
  /** The version that is out. */
  sentVersion: number;
  closesAt: number;
  /** Whether staff take a bid after the deadline, marked as late. */
  lateAllowed: boolean;
  openedAt: number | null;
}

/** What one who was asked has said; a bid for an earlier version is `unconfirmed` (rule B3). */
export type Answer = "none" | "bid" | "unconfirmed" | "declined";

interface Given {
  bid: { confirmedN: number } | undefined;
  declined: boolean;
}

export function answerOf({ bid, declined }: Given, sentVersion: number): Answer {
  if (bid) return bid.confirmedN === sentVersion ? "bid" : "unconfirmed";
  return declined ? "declined" : "none";
}

const isAnswer = (answer: Answer) => answer === "bid" || answer === "declined";

/** Rule B1: bids stay sealed until the deadline, or until everybody who was asked has answered. */
export function mayOpen(bidding: Bidding, answers: readonly Answer[], now: number): Decision<object> {
  const { number, state, openedAt, closesAt } = bidding;
  if (openedAt !== null) return refused("opened", `The bids for ${number} are open already.`);
  if (state !== "sent") return refused("not_out", `${number} is not out with bidders.`);
  if (answers.includes("bid") || answers.includes("unconfirmed")) {
    if (now >= closesAt || answers.every(isAnswer)) return { ok: true };
    return refused("sealed", "Bids stay sealed until the deadline, or until everybody has answered.");
  }
  return refused("no_bids", `There is no bid for ${number} to open.`);
}

/** Whether a bid is taken now, and whether it is late. The clock is the server's. */
export function maySubmit(bidding: Bidding, n: number, now: number): Decision<{ late: boolean }> {
  const closed = whyClosed(bidding);
  if (closed) return closed;
  if (n !== bidding.sentVersion)
    return refused("newer_version", `${bidding.number} was changed. Read the new version first.`);
  const late = now >= bidding.closesAt;
  if (late && !bidding.lateAllowed)
    return refused("too_late", `The deadline of ${bidding.number} has passed. No more bids are taken.`);
  return { ok: true, late };
}

/** A bid is taken back, or a request turned down, until the deadline. */
export function mayStepBack(bidding: Bidding, now: number): Decision<object> {
  const closed = whyClosed(bidding);
  if (closed) return closed;
  if (now >= bidding.closesAt)
    return refused("too_late", `The deadline of ${bidding.number} has passed. Ask who sent it.`);
  return { ok: true };
}

function whyClosed({ number, state, openedAt }: Bidding) {
  if (state === "void") return refused("withdrawn", `${number} was withdrawn.`);
  if (state === "accepted") return refused("awarded", `${number} is closed.`);
  if (openedAt !== null)
    return refused("opened", `${number} is closed. No bid is sent, changed or taken back any more.`);
  if (state === "draft")
    return refused("being_changed", `${number} is being changed. You will get the new version.`);
  return null;
}

type Open = Omit<Bidding, "number" | "sentVersion">;

/** Whether bids are taken now, in time or late. */
export const takesBids = ({ state, closesAt, lateAllowed, openedAt }: Open, now: number): boolean =>
  state === "sent" && openedAt === null && (lateAllowed || now < closesAt);

/** Whether the deadline has passed, and a bid is taken all the same. */
export const takesLate = (bidding: Open, now: number): boolean =>
  takesBids(bidding, now) && now >= bidding.closesAt;

interface Listed extends Pick<Bidding, "state" | "closesAt" | "openedAt"> {
  answer: Answer;
}

/** Whether a request still waits for what this bidder says. */
export const waitsForPrice = ({ state, closesAt, openedAt, answer }: Listed, now: number): boolean =>
  state === "sent" && openedAt === null && now < closesAt && !isAnswer(answer);
