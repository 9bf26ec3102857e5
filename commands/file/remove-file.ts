import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { readFile } from "#db/queries/files.ts";
import { file, workOrder } from "#db/schema/index.ts";
import { decodeAudience } from "#domain/access/audience.ts";
import { conflict, forbidden } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { mayUpload } from "./begin-upload.ts";

const FINISHED = new Set(["completed", "closed"]);

/** Takes a file out of sight for everyone. Evidence and invoices stay with what they prove. */
export const removeFile = defineCommand({
  name: "file/remove",
  summary: "Remove a file from view.",
  who: mayUpload,
  input: z.object({ fileId: id }),
  async run({ db, viewer, orgId, now }, { fileId }) {
    const row = await readFile(db, viewer, fileId);
    if (viewer.kind !== "staff" && row.uploadedBy !== viewer.id)
      throw forbidden("Only who added a file can remove it.");
    if (row.claimId || row.purpose === "signature")
      throw conflict("file_kept", "This file is part of the record and stays with it.");
    if (viewer.kind === "contractor" && row.workOrderId) {
      const [order] = await db
        .select({ state: workOrder.state })
        .from(workOrder)
        .where(and(eq(workOrder.orgId, orgId), eq(workOrder.id, row.workOrderId)));
      if (order && FINISHED.has(order.state))
        throw conflict("file_kept", "The work is completed, so its photos and files stay with it.");
    }
    return {
      writes: [
        db
          .update(file)
          .set({ state: "removed", removedAt: now })
          .where(and(eq(file.orgId, orgId), eq(file.id, fileId))),
      ],
      log: [
        {
          jobId: row.jobId,
          verb: "file.removed",
          subjectKind: "file",
          subjectId: fileId,
          workOrderId: row.workOrderId,
          audience: decodeAudience(row.audience),
          data: { name: row.name, fileId },
          customerData: { name: row.name, fileId },
        },
      ],
      result: { fileId },
    };
  },
});
