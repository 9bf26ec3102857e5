import { createDb, type Db, recordsFor } from "#db/client.ts";
import { claimMail, type DueMail, dueMail, keepLocally, markFailed, markSent, putOff } from "#db/outbox.ts";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import { backoffMs } from "#domain/time/backoff.ts";
import { complain } from "../log.ts";
import { recordDelivery } from "./record-delivery.ts";
import { send } from "./send.ts";

// Longer than a send may take, so that two deliverers never hold the same mail
const LEASE_MS = 60_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;
// With these pauses the last try comes within three hours: the provider remembers an idempotency key for a day
const MOST_TRIES = 12;

interface Round {
  limit?: number;
  /** Only these, where they are due. */
  ids?: string[];
  /** UTC ms; asked again before every mail, because a round takes a while. */
  clock?: () => number;
}

/**
 * Sends the mail that is due and returns how many left. Without a key nothing leaves: mail is kept for the local
 * mailbox. A round ends at the first failure that is the provider's, so that a provider in trouble is left alone.
 */
export async function deliverDue(
  env: Env,
  { limit = 50, ids, clock = Date.now }: Round = {},
): Promise<number> {
  const db = createDb(recordsFor(env));
  const due = await dueMail(db, clock(), limit, ids);
  if (!env.RESEND_API_KEY) {
    const kept = await keepLocally(db, due, clock());
    for (const mail of kept) if (mail.about) await tell(env, mail, "kept", clock());
    return kept.length;
  }
  let left = 0;
  for (const mail of due) {
    const outcome = await deliverOne(env, env.RESEND_API_KEY, db, mail, clock);
    if (outcome === "sent") left += 1;
    if (outcome === "later") break;
  }
  return left;
}

async function deliverOne(env: Env, apiKey: string, db: Db, due: DueMail, clock: () => number) {
  const mail = await claimMail(db, due, clock() + LEASE_MS);
  if (!mail) return "taken";
  const answer = await send(env, apiKey, mail.id, mail.message);
  if (answer.outcome === "sent") {
    await markSent(db, mail.id, answer.providerId, clock());
    if (mail.about) await tell(env, mail, "sent", clock());
  } else if (answer.outcome === "never" || mail.attempts >= MOST_TRIES) {
    await markFailed(db, mail.id, answer.error);
    complain("mail_failed", { outboxId: mail.id, attempts: mail.attempts, error: answer.error });
    await tell(env, mail, "failed", clock(), answer.error);
  } else {
    const pause = Math.max(answer.retryAfterMs, backoffMs(mail.attempts, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
    await putOff(db, mail.id, clock() + pause, answer.error);
  }
  return answer.outcome;
}

/** The outbox has it already: what cannot be told is no reason to stop. */
async function tell(
  env: Env,
  { id: outboxId, orgId }: { id: string; orgId: string },
  event: DeliveryEventName,
  at: number,
  reason?: string,
): Promise<void> {
  try {
    await recordDelivery(env, orgId, { outboxId, event, at, reason }, at);
  } catch (error) {
    complain("delivery_untold", { outboxId, error });
  }
}
