import { tellNotices } from "#commands/standing-order/tell-notices.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { untoldNotices } from "#db/queries/standing-orders/notices.ts";
import { runEach } from "./run-each.ts";

const BITE = 25;

/** Tells of every level of a standing order that was reached and not told of yet. */
export async function tellUntoldNotices(env: Env, now: number): Promise<void> {
  const due = await untoldNotices(createDb(recordsFor(env)), BITE);
  await runEach(
    env,
    now,
    tellNotices,
    due.map(({ orgId, standingOrderId }) => ({ orgId, input: { standingOrderId } })),
  );
}
