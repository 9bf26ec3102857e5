import { keepBackDocument } from "#commands/document/keep-back-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { sendsDue } from "#db/queries/signing/reminders.ts";
import { Refusal } from "#domain/refusal.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { complain } from "./log.ts";

const BITE = 20;

/** Sends the drafts whose time has come. What cannot be sent as it stands is kept back, and its manager is told. */
export async function sendDue(env: Env, now: number): Promise<void> {
  for (const { orgId, id: documentId, sendAt, sendPlan } of await sendsDue(
    createDb(recordsFor(env)),
    now,
    BITE,
  )) {
    const told: Promise<unknown>[] = [];
    const db = createDb(recordsFor(env, orgId));
    const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
    try {
      await execute(caller, sendDocument, { ...sendPlan, documentId }, `send:${documentId}:${sendAt}`);
    } catch (error) {
      if (error instanceof Refusal)
        await execute(caller, keepBackDocument, { documentId, reason: error.message });
      else complain("send_failed", { orgId, documentId, error });
    }
    await Promise.all(told);
  }
}
