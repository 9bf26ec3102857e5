import { eraseFile } from "#commands/file/erase-file.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { erasableFiles } from "#db/queries/erasable-files.ts";
import { REMOVED_KEPT_MS } from "#domain/file/limits.ts";
import { runEach } from "./run-each.ts";

const BITE = 100;

/** Weeks after they went out of view, at most a hundred at a time. */
export async function eraseRemovedFiles(env: Env, now: number): Promise<void> {
  const due = await erasableFiles(createDb(recordsFor(env)), now - REMOVED_KEPT_MS, BITE);
  await runEach(
    env,
    now,
    eraseFile,
    due.map(({ orgId, id }) => ({ orgId, input: { fileId: id } })),
  );
}
