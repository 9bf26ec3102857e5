import { expect, test } from "vitest";
import type { Command } from "#commands/command.ts";
import { commands } from "#commands/registry.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";
import { activity } from "#db/schema/index.ts";
import { transitions, type WorkOrderAction, workOrderActions } from "#domain/work-order/lifecycle.ts";
import { workOrderStates } from "#domain/work-order/states.ts";
import { makeWork } from "#test/setup/work.ts";

function commandOf(action: WorkOrderAction): Command {
  const command = commands.get(`work-order/${action}`);
  if (!command) throw new Error(`No command for ${action}`);
  return command;
}

const MORE: Partial<Record<WorkOrderAction, object>> = {
  assign: { contractorId: "con2" },
  reassign: { contractorId: "con2" },
  schedule: { scheduledFrom: "2026-03-04T08:00" },
  hold: { cause: "contractor" },
};

// A draft is not the contractor's yet, so that there it is not found rather than refused.
const UNKNOWN_TO_CONTRACTOR = ["draft"];

test.each(workOrderActions)(
  "%s moves what the rules let it move, for the side they name, and nothing else",
  async (action) => {
    const work = await makeWork();
    const { from, to, who } = transitions[action];
    for (const state of workOrderStates)
      for (const side of ["staff", "contractor"] as const) {
        await work.put(state, { contractorId: "con1" });
        const rows = await work.db.$count(activity);
        const input = { workOrderId: work.workOrderId, reason: "Because", ...MORE[action] };
        const tried = work.run(side === "staff" ? "manager" : "lead", commandOf(action), input);
        const told = `${side} ${action} from ${state}`;
        if (
          from.includes(state) &&
          (who === side || who === "both") &&
          !(side === "contractor" && UNKNOWN_TO_CONTRACTOR.includes(state))
        ) {
          await expect(tried, told).resolves.toMatchObject({ state: to });
          expect((await work.row()).state, told).toBe(to);
          expect(await work.db.$count(activity), told).toBeGreaterThan(rows);
        } else {
          await expect(tried, told).rejects.toMatchObject({ name: "Refusal" });
          expect((await work.row()).state, told).toBe(state);
          expect(await work.db.$count(activity), told).toBe(rows);
        }
      }
  },
);

test.each(workOrderActions.filter((action) => transitions[action].needsReason))(
  "%s asks for a reason",
  async (action) => {
    const work = await makeWork();
    await work.put(transitions[action].from.find((state) => state !== "draft") ?? "assigned");
    const input = { workOrderId: work.workOrderId, ...MORE[action] };
    const who = transitions[action].who === "contractor" ? "lead" : "manager";
    await expect(work.run(who, commandOf(action), input)).rejects.toMatchObject({
      code: "reason_missing",
      field: "reason",
    });
  },
);

test("a stale version is told what it is now; a repeat with its key gets the first answer", async () => {
  const work = await makeWork();
  const input = { workOrderId: work.workOrderId, expectedVersion: 1 };
  const first = await work.run("lead", acceptWorkOrder, input, "key-accept");
  expect(await work.run("lead", acceptWorkOrder, input, "key-accept")).toEqual(first);
  await expect(work.run("lead", declineWorkOrder, { ...input, reason: "Too far" })).rejects.toMatchObject({
    code: "stale_version",
    message: expect.stringContaining("is now accepted"),
  });
  expect((await work.row()).version).toBe(2);
});

test("strangers, other contractors and unassigned technicians find nothing", async () => {
  const work = await makeWork();
  const input = { workOrderId: work.workOrderId, reason: "Because" };
  for (const who of ["otherLead", "technician"] as const)
    await expect(work.run(who, acceptWorkOrder, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(work.run("stranger", cancelWorkOrder, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(work.run("viewer", cancelWorkOrder, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(work.run("customer", cancelWorkOrder, input)).rejects.toMatchObject({ code: "forbidden" });
  expect(await work.row()).toMatchObject({ state: "assigned", version: 1 });
});
