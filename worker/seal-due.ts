import { sealDocument } from "#commands/document/seal-document.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { claimSeal, sealsDue } from "#db/seals-due.ts";
import { backoffMs } from "#domain/time/backoff.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { complain } from "./log.ts";

const BITE = 10;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Seals what waits for it. What fails, or was cut off halfway, is tried again later. */
export async function sealDueDocuments(env: Env, now = Date.now()): Promise<void> {
  const db = createDb(recordsFor(env));
  for (const due of await sealsDue(db, now, BITE)) {
    const { orgId, documentId, tries } = due;
    const until = now + backoffMs(tries + 1, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    if (!(await claimSeal(db, due, until))) continue;
    const told: Promise<unknown>[] = [];
    const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
    try {
      await execute(caller, sealDocument, { documentId });
    } catch (error) {
      complain("seal_failed", { orgId, documentId, tries, error });
    }
    await Promise.all(told);
  }
}
