import { openVisits } from "#db/queries/visits.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { visit } from "#db/schema/index.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { workOrderStateLabels } from "#domain/work-order/states.ts";
import { takenOnStates } from "#domain/work-order/taken-on.ts";
import { defineCommand } from "../command.ts";
import { entry } from "../work-order/entry.ts";
import { move, moveInput, sameVersion } from "../work-order/move.ts";

/** Being on site starts work that has not begun. After a return it is rework, bound to the same order and without a price (rule W2). */
export const checkIn = defineCommand({
  name: "visit/check-in",
  summary: "Say that you are on site. Starts the work if it has not begun.",
  who: contractorPerson,
  input: moveInput.omit({ reason: true }),
  async run(context, input) {
    const { db, viewer, orgId, now, newId } = context;
    const before = await reachWorkOrder(db, viewer, input.workOrderId);
    sameVersion(before, input.expectedVersion);
    const there = await openVisits(db, before);
    if (there.some((one) => one.personId === viewer.id))
      throw conflict("checked_in", "You are checked in here already.");
    if (before.state === "on_hold")
      throw conflict("wrong_state", "Work is on hold. Resume it, then check in.");
    if (before.state === "assigned") throw conflict("wrong_state", "Accept the work order, then check in.");
    if (!takenOnStates.includes(before.state))
      throw conflict(
        "wrong_state",
        `You cannot check in to a work order that is ${workOrderStateLabels[before.state].toLowerCase()}.`,
      );

    const started = before.state === "in_progress" ? null : (await move(context, "start", input)).plan;
    const rework = before.completedAt !== null;
    const id = newId();
    const checkedIn = db.insert(visit).values({
      orgId,
      id,
      workOrderId: before.id,
      personId: viewer.id,
      personName: viewer.name,
      rework,
      checkedInAt: now,
    });
    return {
      writes: [...(started?.writes ?? []), checkedIn],
      log: [
        ...(started?.log ?? []),
        // Who joins somebody on site is part of the same attendance
        entry(before, "visit.checked_in", { kind: "visit", id }, { rework, joined: there.length > 0 }),
      ],
      cards: started?.cards ?? [],
      result: { visitId: id, workOrderId: before.id },
    };
  },
});
