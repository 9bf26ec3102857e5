import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { byOwnPeople } from "#db/queries/by-contractor.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { evidence } from "#db/schema/index.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { refuseUnlessTakenOn } from "../work-order/taken-on.ts";

/** What was recorded wrongly goes; the log keeps that it was there and what it said. */
export const removeEvidence = defineCommand({
  name: "evidence/remove",
  summary: "Remove a meter reading or signature that was recorded wrongly.",
  who: contractorPerson,
  input: z.object({ workOrderId: id, evidenceId: id }),
  async run({ db, viewer, orgId }, { workOrderId, evidenceId }) {
    const row = await reachWorkOrder(db, viewer, workOrderId);
    const own = byOwnPeople(viewer, evidence.createdBy);
    const thisOne = and(
      eq(evidence.orgId, orgId),
      eq(evidence.workOrderId, row.id),
      eq(evidence.id, evidenceId),
    );
    const [found] = await db.select().from(evidence).where(and(thisOne, own));
    if (!found) throw notFound("reading or signature");
    refuseUnlessTakenOn(row, "remove evidence");
    const { kind, readingMilli, unit, signedName } = found;
    return {
      writes: [db.delete(evidence).where(thisOne)],
      log: [
        entry(
          row,
          "evidence.removed",
          { kind: "evidence", id: evidenceId },
          { kind, readingMilli, unit, signedName },
        ),
      ],
      result: { evidenceId, workOrderId: row.id },
    };
  },
});
