import type { Aftermath } from "#commands/commit.ts";
import { complain } from "./log.ts";

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
  if (mails.length) work.push(env.OUTBOX.send({ outboxIds: mails }));
  for (const { reason, ...match } of goodbyes) work.push(board.leave(match, reason));
  for (const settled of await Promise.allSettled(work))
    if (settled.status === "rejected") complain("publish_failed", { orgId, error: settled.reason });
}
