import { z } from "zod";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { evidence } from "#db/schema/index.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id, reading, words } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { refuseUnlessTakenOn } from "../work-order/taken-on.ts";

export const addMeterReading = defineCommand({
  name: "evidence/add-meter-reading",
  summary: "Record a meter reading on a work order.",
  who: contractorPerson,
  input: z.object({ workOrderId: id, readingMilli: reading, unit: words("a unit, like kWh", 20) }),
  async run({ db, viewer, orgId, now, newId }, { workOrderId, readingMilli, unit }) {
    const row = await reachWorkOrder(db, viewer, workOrderId);
    refuseUnlessTakenOn(row, "record a reading");
    const id = newId();
    return {
      writes: [
        db.insert(evidence).values({
          orgId,
          id,
          workOrderId: row.id,
          kind: "meter_reading",
          readingMilli,
          unit,
          createdBy: viewer.id,
          createdAt: now,
        }),
      ],
      log: [entry(row, "evidence.meter_read", { kind: "evidence", id }, { readingMilli, unit })],
      result: { evidenceId: id, workOrderId: row.id },
    };
  },
});
