import { mayBid } from "#domain/bid/bidder.ts";
import { maySubmit } from "#domain/bid/sealing.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { shownOf } from "#domain/document/shown.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { headOf } from "../document-head.ts";
import type { Reader } from "../portal-documents.ts";
import { biddingReads, toBidding } from "./bidding.ts";
import { questionFor, questionsOf } from "./questions.ts";

/** What a bid request asks of one bidder, or what became of it for them. */
export type BidStep =
  | "bid"
  | "confirm"
  | "sent"
  | "declined"
  | "being_changed"
  | "too_late"
  | "opened"
  | "won"
  | "lost"
  | "closed"
  | "withdrawn"
  | "reads_along";

/** A bid request as one bidder has it before them, in one batch: nothing in it tells of another. Throws `not_found`. */
export async function readBidPage(db: Db, viewer: Reader, documentId: string, now: number) {
  const [documents, versions, requests, invited, bids, surroundings, questions] = await db.batch([
    ...biddingReads(db, viewer, documentId),
    questionsOf(db, viewer, documentId),
  ]);
  const facts = toBidding({ documents, versions, requests, invited, bids, surroundings });
  const { row, sent, around, request, bidding, bidders } = facts;
  const [own] = bidders;
  if (!own) throw notFound("bid request");
  const { content } = sent;
  const hasWon = own.bid !== undefined && request.awardedBidId === own.bid.id;
  return {
    id: row.id,
    number: row.number,
    jobId: row.jobId,
    n: sent.n,
    note: sent.note,
    title: content.title,
    lines: content.lines.map(({ id, description, quantityMilli, unit, taxBp }) => ({
      ...{ id, description, quantityMilli, unit, taxBp },
    })),
    head: {
      ...headOf({ row: { ...row, title: content.title }, sent, around }, undefined, sent.n),
      closesAt: request.closesAt,
    },
    shown: shownOf(content, firstChoices(content.lines)),
    closesAt: request.closesAt,
    lateAllowed: request.lateAllowed,
    isPastDeadline: now >= request.closesAt,
    step: stepOf(own.answer, maySubmit(bidding, sent.n, now), {
      isDecided: request.awardedBidId !== null,
      hasWon,
      hasBid: own.bid !== undefined,
      isAsked: mayBid(viewer, own.people),
    }),
    reason: row.state === "void" ? row.reason : null,
    bid: own.bid ?? null,
    revisions: bids.map(({ id, revision, state, netMinor, submittedAt, submittedBy, late }) => ({
      ...{ id, revision, state, netMinor, submittedAt, submittedBy, late },
    })),
    questions: questions.map((one) => questionFor(own.contractorId, one)),
  };
}

export type BidPage = Awaited<ReturnType<typeof readBidPage>>;

interface Outcome {
  isDecided: boolean;
  hasWon: boolean;
  hasBid: boolean;
  /** Whether they may answer for their company. */
  isAsked: boolean;
}

const CLOSED: Record<string, BidStep> = {
  being_changed: "being_changed",
  too_late: "too_late",
  opened: "opened",
  withdrawn: "withdrawn",
};

function stepOf(
  answer: "none" | "bid" | "unconfirmed" | "declined",
  decision: ReturnType<typeof maySubmit>,
  { isDecided, hasWon, hasBid, isAsked }: Outcome,
): BidStep {
  if (isDecided) return hasWon ? "won" : hasBid ? "lost" : "closed";
  if (!decision.ok) return CLOSED[decision.code] ?? "closed";
  if (!isAsked) return "reads_along";
  if (answer === "unconfirmed") return "confirm";
  if (answer === "bid") return "sent";
  return answer === "declined" ? "declined" : "bid";
}
