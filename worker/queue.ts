import { deliverDue } from "./mail/deliver.ts";
import { makeRecurringWork } from "./make-recurring-work.ts";
import { sealDueDocuments } from "./seal-due.ts";
import { tellUntoldNotices } from "./tell-notices.ts";

/** What was just written, to be done now rather than at the next sweep. */
export interface OutboxMessage {
  outboxIds: string[];
  /** Whether the last signer of a document has just signed. */
  isSigned?: boolean;
  /** Whether a standing order may have reached a level of its cap. */
  draws?: boolean;
  /** Whether recurring work may have become due. */
  recurs?: boolean;
}

const AT_ONCE = 50;

/** The outbox table is the truth: a message that is lost or doubled changes nothing. */
export async function queue(batch: MessageBatch<OutboxMessage>, env: Env): Promise<void> {
  if (batch.messages.some(({ body }) => body.isSigned)) await sealDueDocuments(env);
  if (batch.messages.some(({ body }) => body.draws)) await tellUntoldNotices(env, Date.now());
  if (batch.messages.some(({ body }) => body.recurs)) await makeRecurringWork(env, Date.now());
  const ids = batch.messages.flatMap((message) => message.body.outboxIds);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await deliverDue(env, { ids: ids.slice(from, from + AT_ONCE), limit: AT_ONCE });
}
