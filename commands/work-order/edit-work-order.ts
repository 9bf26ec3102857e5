import { z } from "zod";
import { readEditing } from "#db/queries/work-order-editing.ts";
import { reachWorkOrder, type WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { checklistItem } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { openStates } from "#domain/work-order/states.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, moment, optionalWords, ticked, words } from "../input.ts";
import { resolveMoment } from "../moment.ts";
import { audienceOf, customerFacts } from "./audience.ts";
import { callOffDay } from "./call-off-day.ts";
import { changeRow } from "./change-row.ts";
import { sameVersion } from "./move.ts";
import { resolveSchedule } from "./schedule.ts";

const input = z.object({
  workOrderId: id,
  expectedVersion,
  description: words("what needs doing", 4_000),
  priority: z.enum(["low", "normal", "high", "urgent"]).default("normal"),
  managerId: id,
  jobTypeId: optionalWords(40),
  dueAt: moment.optional(),
  scheduledFrom: moment.optional(),
  scheduledTo: moment.optional(),
  shareWithCustomer: ticked,
});

/** Replaces what staff may edit; what is left out is cleared. Money is not among it: that takes a change order (rule M6). */
export const editWorkOrder = defineCommand({
  name: "work-order/edit",
  summary:
    "Replace a work order's description, priority, dates, manager, job type and whether the customer sees it.",
  who: manager,
  input,
  async run({ db, viewer, orgId, newId }, given) {
    const before = await reachWorkOrder(db, viewer, given.workOrderId);
    sameVersion(before, given.expectedVersion);
    if (before.state !== "draft" && before.state !== "declined" && !openStates.includes(before.state))
      throw conflict("wrong_state", "The work is over, so its work order stays as it is.");
    const known = await readEditing(db, before, given);
    if (!known.manager) throw invalid("Choose somebody of your own staff.", "managerId");
    if (given.jobTypeId && !known.jobType) throw invalid("Choose a job type from the list.", "jobTypeId");
    if (given.shareWithCustomer && !known.customerId)
      throw invalid(
        "This job has no customer to share it with. Put one on the job first.",
        "shareWithCustomer",
      );

    const fields = {
      description: given.description,
      priority: given.priority,
      managerId: given.managerId,
      jobTypeId: given.jobTypeId ?? null,
      dueAt: resolveMoment(given.dueAt, known.timeZone, "dueAt"),
      ...resolveSchedule(given, known.timeZone),
      customerId: given.shareWithCustomer ? known.customerId : null,
    };
    const changed = changesBetween(before, fields);
    const newDate = changed.includes("dueAt") && { dueIsTarget: false };
    const row = { ...before, ...fields, ...newDate };
    const result = { workOrderId: row.id, version: before.version + (changed.length ? 1 : 0) };
    if (changed.length === 0) return { writes: [], log: [], result };
    // A job type brings its checklist along; what is on the list already stays.
    const items = changed.includes("jobTypeId") ? known.newItems : [];
    return {
      writes: [
        changeRow(db, before, { ...fields, ...newDate }),
        callOffDay(db, row, known.timeZone),
        ...items.map((text, index) =>
          db
            .insert(checklistItem)
            .values({ orgId, id: newId(), workOrderId: row.id, position: known.nextPosition + index, text }),
        ),
      ],
      log: [
        {
          jobId: row.jobId,
          verb: "work_order.edited",
          subjectKind: "work_order",
          subjectId: row.id,
          workOrderId: row.id,
          audience: row.state === "draft" ? [] : audienceOf(row),
          data: {
            number: row.number,
            changed,
            ...(changed.includes("description") && { was: before.description }),
            ...(newDate && { dueAt: row.dueAt }),
          },
          customerData: customerFacts(row),
        },
      ],
      cards: [row.id],
      result,
    };
  },
});

const changesBetween = (before: WorkOrderRow, fields: Partial<WorkOrderRow>): string[] =>
  Object.entries(fields)
    .filter(([name, value]) => before[name as keyof WorkOrderRow] !== value)
    .map(([name]) => name);
