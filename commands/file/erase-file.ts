import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readErasable } from "#db/queries/erasable-files.ts";
import { file } from "#db/schema/index.ts";
import { anySystem } from "#domain/access/may.ts";
import { REMOVED_KEPT_MS } from "#domain/file/limits.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";

/**
 * Takes the bytes of a removed file out of the store, weeks after it went out of view. Bytes first, then the row: a
 * crash in between leaves a row that the next sweep finds. Throws `not_found` for every other file.
 */
export const eraseFile = defineCommand({
  name: "file/erase",
  summary: "Erase the bytes of a file that was removed weeks ago and proves nothing.",
  who: anySystem,
  input: z.object({ fileId: id }),
  async run({ db, orgId, now, files }, { fileId }) {
    const row = await readErasable(db, orgId, fileId, now - REMOVED_KEPT_MS);
    if (!row) throw notFound("file");
    await files.delete(row.thumbnailKey ? [row.storageKey, row.thumbnailKey] : [row.storageKey]);
    return {
      writes: [
        db
          .update(file)
          .set({ state: "erased" })
          .where(and(eq(file.orgId, orgId), eq(file.id, fileId))),
      ],
      log: [
        {
          jobId: row.jobId,
          verb: "file.erased",
          subjectKind: "file",
          subjectId: fileId,
          workOrderId: row.workOrderId,
          audience: [],
          data: { name: row.name, fileId },
        },
      ],
      result: { fileId },
    };
  },
});
