import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { visibleFiles } from "#db/queries/files.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { evidence, file } from "#db/schema/index.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords, words } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { refuseUnlessTakenOn } from "../work-order/taken-on.ts";

/** Somebody on site signs for the work: by hand, kept as a picture, or by their typed name alone. */
export const addSignature = defineCommand({
  name: "evidence/add-signature",
  summary: "Record who signed for the work on site, with the picture of their signature where there is one.",
  who: contractorPerson,
  input: z.object({
    workOrderId: id,
    signedName: words("the name of who signed", 120),
    fileId: optionalWords(40),
  }),
  async run({ db, viewer, orgId, now, newId }, { workOrderId, signedName, fileId }) {
    const row = await reachWorkOrder(db, viewer, workOrderId);
    refuseUnlessTakenOn(row, "record a signature");
    if (fileId) {
      const picture = and(
        visibleFiles(viewer),
        eq(file.id, fileId),
        eq(file.workOrderId, row.id),
        eq(file.purpose, "signature"),
      );
      const found = await db.select({ id: file.id }).from(file).where(picture);
      if (found.length === 0)
        throw invalid("The picture of the signature did not arrive. Sign again.", "fileId");
    }
    const id = newId();
    return {
      writes: [
        db.insert(evidence).values({
          orgId,
          id,
          workOrderId: row.id,
          kind: "signature",
          signedName,
          fileId: fileId ?? null,
          createdBy: viewer.id,
          createdAt: now,
        }),
      ],
      log: [entry(row, "evidence.signed", { kind: "evidence", id }, { signedName })],
      result: { evidenceId: id, workOrderId: row.id },
    };
  },
});
