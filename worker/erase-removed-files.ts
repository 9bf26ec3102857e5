import { execute } from "#commands/execute.ts";
import { eraseFile } from "#commands/file/erase-file.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { erasableFiles } from "#db/queries/erasable-files.ts";
import { REMOVED_KEPT_MS } from "#domain/file/limits.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { complain } from "./log.ts";

const BITE = 100;

/** Weeks after they went out of view, at most a hundred at a time; one that cannot be erased is no obstacle to the rest. */
export async function eraseRemovedFiles(env: Env, now: number): Promise<void> {
  const db = createDb(recordsFor(env));
  const told: Promise<unknown>[] = [];
  for (const { orgId, id } of await erasableFiles(db, now - REMOVED_KEPT_MS, BITE)) {
    const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
    try {
      await execute(caller, eraseFile, { fileId: id });
    } catch (error) {
      complain("erase_failed", { fileId: id, error });
    }
  }
  await Promise.all(told);
}
