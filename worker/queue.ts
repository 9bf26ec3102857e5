import { deliverDue } from "./mail/deliver.ts";

/** Mail just written, to be sent now rather than at the next sweep. */
export interface OutboxMessage {
  outboxIds: string[];
}

const AT_ONCE = 50;

/** The outbox table is the truth: a message that is lost or doubled changes nothing. */
export async function queue(batch: MessageBatch<OutboxMessage>, env: Env): Promise<void> {
  const ids = batch.messages.flatMap((message) => message.body.outboxIds);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await deliverDue(env, { ids: ids.slice(from, from + AT_ONCE), limit: AT_ONCE });
}
