import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { planWorkOrder } from "#commands/work-order/plan-work-order.ts";
import { scheduleWorkOrder } from "#commands/work-order/schedule-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { checklistItem, person } from "#db/schema/index.ts";
import { momentInput } from "#domain/time/input.ts";
import { makeWork } from "#test/setup/work.ts";
import { VIEWERS } from "#test/setup/world.ts";

const ZONE = "Australia/Sydney";

test("staff replace what they may edit; the money stays", async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  const fields = {
    workOrderId,
    description: "Replace both breakers",
    priority: "high",
    managerId: "manager2",
    jobTypeId: "type1",
    dueAt: "2026-03-09",
    scheduledFrom: "2026-03-05T08:00",
    shareWithCustomer: "on",
    nteMinor: 1,
  };
  await work.run("manager", editWorkOrder, fields);
  const row = await work.row();
  expect(row).toMatchObject({
    description: "Replace both breakers",
    priority: "high",
    managerId: "manager2",
    customerId: "cust1",
    version: 2,
  });
  expect(momentInput(row.dueAt ?? 0, ZONE)).toBe("2026-03-09T23:59");
  expect((await work.bought()).nteMinor).toBe(100_000);
  expect(await work.db.$count(checklistItem)).toBe(2);
  await work.run("manager", editWorkOrder, {
    workOrderId,
    description: row.description,
    managerId: "manager2",
  });
  expect(await work.row()).toMatchObject({ dueAt: null, customerId: null, priority: "normal" });
});

test("an edit that changes nothing writes nothing", async () => {
  const work = await makeWork();
  const same = {
    workOrderId: work.workOrderId,
    description: "Replace the breaker",
    managerId: "manager1",
    dueAt: "2026-03-06",
  };
  await work.run("manager", editWorkOrder, same);
  expect((await work.row()).version).toBe(1);
});

test.each([
  [{ managerId: "lead1" }, "managerId"],
  [{ managerId: "manager9" }, "managerId"],
  [{ jobTypeId: "nope" }, "jobTypeId"],
  [{ dueAt: "2026-02-31" }, "dueAt"],
  [{ scheduledFrom: "2026-03-06T10:00", scheduledTo: "2026-03-06T09:00" }, "scheduledTo"],
])("%j is refused on its field", async (fields, field) => {
  const work = await makeWork();
  const input = { workOrderId: work.workOrderId, description: "Other", managerId: "manager1", ...fields };
  await expect(work.run("manager", editWorkOrder, input)).rejects.toMatchObject({ field });
  expect((await work.row()).version).toBe(1);
});

test("an edit on an older version, or of work that is over, is refused", async () => {
  const work = await makeWork();
  const input = { workOrderId: work.workOrderId, description: "Other", managerId: "manager1" };
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  await expect(work.run("manager", editWorkOrder, { ...input, expectedVersion: 1 })).rejects.toMatchObject({
    code: "stale_version",
  });
  await work.put("closed");
  await expect(work.run("manager", editWorkOrder, input)).rejects.toMatchObject({ code: "wrong_state" });
  await expect(work.run("lead", editWorkOrder, input)).rejects.toMatchObject({ code: "forbidden" });
});

test("a contractor edits its dates and notes once the work is accepted", async () => {
  const work = await makeWork();
  const input = {
    workOrderId: work.workOrderId,
    scheduledFrom: "2026-03-05T08:00",
    contractorNotes: "Bring the long ladder",
  };
  await expect(work.run("lead", planWorkOrder, input)).rejects.toMatchObject({ code: "wrong_state" });
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  await work.run("lead", planWorkOrder, input);
  expect(await work.row()).toMatchObject({
    contractorNotes: "Bring the long ladder",
    state: "scheduled",
    version: 3,
  });
  await work.run("lead", planWorkOrder, { ...input, contractorNotes: "Bring both ladders" });
  expect((await work.verbs()).slice(-2)).toEqual(["work_order.scheduled", "work_order.planned"]);
  await expect(work.run("otherLead", planWorkOrder, input)).rejects.toMatchObject({ code: "not_found" });
  await expect(work.run("manager", planWorkOrder, input)).rejects.toMatchObject({ code: "forbidden" });
});

test("scheduling says when, to the customer too", async () => {
  const work = await makeWork({ shareWithCustomer: true });
  const { workOrderId } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId });
  const input = { workOrderId, scheduledFrom: "2026-03-05T08:00", scheduledTo: "2026-03-05T10:00" };
  await work.run("lead", scheduleWorkOrder, input);
  const row = await work.row();
  expect(momentInput(row.scheduledFrom ?? 0, ZONE)).toBe("2026-03-05T08:00");
  expect(work.published.at(-1)?.rows[0]?.customerData).toMatchObject({ scheduledFrom: row.scheduledFrom });
});

test("a lead hands work to one of their own people, who then finds it", async () => {
  const work = await makeWork();
  const { workOrderId, db } = work;
  await expect(reachWorkOrder(db, VIEWERS.technician, workOrderId)).rejects.toMatchObject({
    code: "not_found",
  });
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  expect((await reachWorkOrder(db, VIEWERS.technician, workOrderId)).assigneeId).toBe("tech1");
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech2" });
  await expect(reachWorkOrder(db, VIEWERS.technician, workOrderId)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(work.published.at(-1)?.goodbyes).toEqual([
    { personId: "tech1", reason: "changed" },
    { personId: "tech2", reason: "changed" },
  ]);
  await work.run("lead", setTechnician, { workOrderId });
  expect((await work.row()).assigneeId).toBeNull();
});

test("nobody else's people and nobody suspended can be sent, and only a lead sends", async () => {
  const work = await makeWork();
  const { workOrderId, db } = work;
  await db.update(person).set({ status: "suspended", version: 2 }).where(eq(person.id, "tech2"));
  for (const technicianId of ["lead2", "manager1", "tech2", "nobody"])
    await expect(work.run("lead", setTechnician, { workOrderId, technicianId })).rejects.toMatchObject({
      field: "technicianId",
    });
  await expect(
    work.run("technician", setTechnician, { workOrderId, technicianId: "tech1" }),
  ).rejects.toMatchObject({ code: "forbidden" });
});
