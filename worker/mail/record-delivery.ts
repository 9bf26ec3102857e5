import { execute } from "#commands/execute.ts";
import { noteDelivery } from "#commands/mail/note-delivery.ts";
import { createDb, recordsFor } from "#db/client.ts";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import { callerFor, systemViewer } from "../caller.ts";

export interface Heard {
  outboxId: string;
  event: DeliveryEventName;
  /** UTC ms, as whoever says it has it. */
  at: number;
  kind?: string | undefined;
  reason?: string | undefined;
}

/** Notes what became of a mail and tells open screens. The same `key` again is without effect. */
export async function recordDelivery(env: Env, orgId: string, heard: Heard, now: number, key?: string) {
  const told: Promise<unknown>[] = [];
  const db = createDb(recordsFor(env, orgId));
  const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
  await execute(caller, noteDelivery, heard, key);
  await Promise.all(told);
}
