import { remindRecipient } from "#commands/document/remind-recipient.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { askedBefore, type Remindable } from "#db/queries/signing/reminders.ts";
import { isReminderDue, isWorkingHour } from "#domain/document/reminding.ts";
import { parseEndOfDay } from "#domain/time/input.ts";
import { wallClock } from "#domain/time/zone.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { complain } from "./log.ts";

const DAY_MS = 86_400_000;
const BITE = 100;
const MOST_BITES = 20;

/** Reminds those who owe an answer, by rule (rule D3). What stops being asked for is not reminded of. */
export async function remindDue(env: Env, now: number): Promise<void> {
  const db = createDb(recordsFor(env));
  let last: Remindable | null = null;
  for (let bites = 0; bites < MOST_BITES; bites += 1) {
    const some: Remindable[] = await askedBefore(db, now - DAY_MS, last, BITE);
    for (const one of some) if (isTime(one, now)) await remind(env, one, now);
    last = some.at(-1) ?? null;
    if (some.length < BITE) return;
  }
}

function isTime({ until, timeZone, ...asked }: Remindable, now: number): boolean {
  const endsAt = until === null ? null : parseEndOfDay(until, timeZone);
  return isWorkingHour(wallClock(now, timeZone).hour) && isReminderDue({ ...asked, endsAt }, now);
}

async function remind(env: Env, { orgId, id, documentId, reminded }: Remindable, now: number) {
  const told: Promise<unknown>[] = [];
  const db = createDb(recordsFor(env, orgId));
  const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
  try {
    await execute(caller, remindRecipient, { documentId, recipientId: id }, `reminder:${id}:${reminded}`);
  } catch (error) {
    complain("reminder_failed", { orgId, documentId, error });
  }
  await Promise.all(told);
}
