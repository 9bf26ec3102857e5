import type { Aftermath } from "#commands/commit.ts";
import { newsOf, stirredParties, stirsDocuments } from "#domain/document/news.ts";
import { disputedContractors } from "#domain/performance/news.ts";
import { complain } from "./log.ts";

const ENDS_DRAFT: ReadonlySet<string> = new Set(["document.sent", "document.withdrawn"]);

/** What may take more of a standing order, or change what it may come to. */
const DRAWS: ReadonlySet<string> = new Set([
  "work_order.drafted",
  "work_order.assigned",
  "order.changed",
  "quote.accepted",
  "additional_work.approved",
  "additional_work.part_approved",
  "standing_order.changed",
]);

/** What may have recurring work be due. */
const RECURS: ReadonlySet<string> = new Set([
  "evidence.meter_read",
  "standing_order.schedule_added",
  "standing_order.schedule_changed",
  "standing_order.schedule_resumed",
  "standing_order.work_moved",
  "standing_order.work_brought_back",
  "standing_order.opened",
]);

/**
 * Tells the rooms and pokes the outbox after a batch is in. Best effort: a lost publish shows as a gap that
 * clients fetch, and the sweeper redelivers.
 */
export async function publish(env: Env, orgId: string, aftermath: Aftermath): Promise<void> {
  const { rows, cards, goodbyes, mails } = aftermath;
  const byJob = Map.groupBy(
    rows.filter((row) => row.jobId !== orgId),
    (row) => row.jobId,
  );
  const work: Promise<unknown>[] = [...byJob].map(([jobId, jobRows]) =>
    env.JOB_ROOM.getByName(`${orgId}:${jobId}`).publish(jobRows),
  );
  const board = env.BOARD_ROOM.getByName(orgId);
  if (cards.length) work.push(board.publish(cards));
  const stirring = rows.filter(stirsDocuments);
  if (stirring.length) work.push(board.announce(stirring.flatMap((row) => newsOf(row) ?? [])));
  const stirred = stirredParties(rows);
  if (stirred.length) work.push(board.stir(stirred));
  const disputed = disputedContractors(rows);
  if (disputed.length) work.push(board.tellFigures(disputed));
  const isSigned = rows.some(({ verb, data }) => verb === "document.signed" && data.isLast === true);
  const draws = rows.some(({ verb }) => DRAWS.has(verb));
  const recurs = rows.some(({ verb }) => RECURS.has(verb));
  if (mails.length || isSigned || draws || recurs)
    work.push(env.OUTBOX.send({ outboxIds: mails, isSigned, draws, recurs }));
  for (const { verb, subjectId, actor } of rows) {
    const room = () => env.DRAFT_ROOM.getByName(`${orgId}:${subjectId}`);
    if (ENDS_DRAFT.has(verb)) work.push(room().sent());
    // What the room itself kept is told as the product's
    if (verb === "document.written" && actor.kind !== "system") work.push(room().reread(actor));
  }
  for (const { reason, ...match } of goodbyes) work.push(board.leave(match, reason));
  for (const settled of await Promise.allSettled(work))
    if (settled.status === "rejected") complain("publish_failed", { orgId, error: settled.reason });
}
