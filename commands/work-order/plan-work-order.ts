import { z } from "zod";
import { readOrganisation } from "#db/queries/organisation.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { transitions } from "#domain/work-order/lifecycle.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, moment, optionalWords } from "../input.ts";
import { callOffDay } from "./call-off-day.ts";
import { changeRow } from "./change-row.ts";
import { entry } from "./entry.ts";
import { move, sameVersion } from "./move.ts";
import { resolveSchedule } from "./schedule.ts";
import { refuseUnlessTakenOn } from "./taken-on.ts";

/** What a contractor may edit of a work order, and nothing else: its own dates and notes. A new date schedules the work. */
export const planWorkOrder = defineCommand({
  name: "work-order/plan",
  summary: "Replace the dates you planned and your own notes on a work order; what is left out is cleared.",
  who: contractorPerson,
  input: z.object({
    workOrderId: id,
    expectedVersion,
    scheduledFrom: moment.optional(),
    scheduledTo: moment.optional(),
    contractorNotes: optionalWords(4_000),
  }),
  async run(context, given) {
    const { db, viewer, orgId } = context;
    const before = await reachWorkOrder(db, viewer, given.workOrderId);
    sameVersion(before, given.expectedVersion);
    refuseUnlessTakenOn(before, "change dates and notes");
    const { timeZone } = await readOrganisation(db, orgId);
    const when = resolveSchedule(given, timeZone);
    const contractorNotes = given.contractorNotes ?? null;
    const moved = when.scheduledFrom !== before.scheduledFrom || when.scheduledTo !== before.scheduledTo;
    const noted = contractorNotes !== before.contractorNotes;
    const result = { workOrderId: before.id, version: before.version + (moved || noted ? 1 : 0) };
    if (!moved && !noted) return { writes: [], log: [], result };
    if (moved && when.scheduledFrom !== null && transitions.schedule.from.includes(before.state)) {
      const planned = () => ({ ...when, contractorNotes });
      const { row, plan } = await move(context, "schedule", given, planned, when);
      return { ...plan, writes: [...plan.writes, callOffDay(db, row, timeZone)], result };
    }
    return {
      writes: [
        changeRow(db, before, { ...when, contractorNotes }),
        ...(moved ? [callOffDay(db, { ...before, ...when }, timeZone)] : []),
      ],
      log: [
        entry(
          before,
          "work_order.planned",
          { kind: "work_order", id: before.id },
          { ...(moved && when), noted },
        ),
      ],
      cards: [before.id],
      result,
    };
  },
});
