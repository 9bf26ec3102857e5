import { expect, test } from "vitest";
import { tickItem } from "#commands/checklist/tick-item.ts";
import { untickItem } from "#commands/checklist/untick-item.ts";
import { addMeterReading } from "#commands/evidence/add-meter-reading.ts";
import { addSignature } from "#commands/evidence/add-signature.ts";
import { removeEvidence } from "#commands/evidence/remove-evidence.ts";
import { checkIn } from "#commands/visit/check-in.ts";
import { checkOut } from "#commands/visit/check-out.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { returnWorkOrder } from "#commands/work-order/return-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { checklistItem, evidence, file, jobType, visit } from "#db/schema/index.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import { NOW } from "#test/setup/world.ts";

const PROOF = { photos: 2, meterReading: true, signature: true };

async function workWithProof(): Promise<Work> {
  const work = await makeWork({ jobTypeId: "type1" });
  await work.db.update(jobType).set({ ...PROOF, version: 2 });
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  await work.run("lead", setTechnician, { workOrderId: work.workOrderId, technicianId: "tech1" });
  return work;
}

const photo = ({ db, workOrderId, jobId }: Work, id: string, audience = "|contractor:con1|") =>
  db.insert(file).values({
    orgId: "org1",
    id,
    jobId,
    workOrderId,
    purpose: "photo",
    name: "after.jpg",
    size: 1,
    type: "image/jpeg",
    storageKey: id,
    audience,
    state: "ready",
    uploadedBy: "tech1",
    uploaderName: "Tess",
    createdAt: NOW,
  });

test("completing is refused with what is missing, until it is there", async () => {
  const work = await workWithProof();
  const { workOrderId, run, db } = work;
  await run("technician", checkIn, { workOrderId });
  const complete = () => run("technician", completeWorkOrder, { workOrderId });
  await expect(complete()).rejects.toMatchObject({
    code: "evidence_missing",
    message: "Still needed: 2 photos, 2 checklist items to tick, a meter reading and a signature.",
  });
  await photo(work, "photo1");
  await photo(work, "photo2", "|contractor:con2|");
  for (const { id: itemId } of await db.select().from(checklistItem))
    await run("technician", tickItem, { workOrderId, itemId });
  await run("technician", addMeterReading, { workOrderId, readingMilli: "1,204.5", unit: "kWh" });
  await expect(complete()).rejects.toMatchObject({ message: "Still needed: 1 more photo and a signature." });
  await photo(work, "photo3");
  await run("technician", addSignature, { workOrderId, signedName: "Cora Customer" });
  await complete();
  expect(await work.row()).toMatchObject({ state: "completed", completedAt: NOW });
  expect(await db.select().from(visit)).toMatchObject([
    { personId: "tech1", rework: false, checkedOutAt: NOW },
  ]);
});

test("evidence is the contractor's, while the work is on: recorded, removed, then fixed", async () => {
  const work = await workWithProof();
  const { workOrderId, run, db } = work;
  const { evidenceId } = await run("technician", addMeterReading, {
    workOrderId,
    readingMilli: 0,
    unit: "m³",
  });
  expect(await db.select().from(evidence)).toMatchObject([
    { readingMilli: 0, unit: "m³", createdBy: "tech1" },
  ]);
  await expect(
    run("manager", addMeterReading, { workOrderId, readingMilli: 1, unit: "m³" }),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(run("otherLead", removeEvidence, { workOrderId, evidenceId })).rejects.toMatchObject({
    code: "not_found",
  });
  await run("lead", removeEvidence, { workOrderId, evidenceId });
  expect(await db.$count(evidence)).toBe(0);
  expect((await work.verbs()).slice(-2)).toEqual(["evidence.meter_read", "evidence.removed"]);
  await expect(run("lead", removeEvidence, { workOrderId, evidenceId })).rejects.toMatchObject({
    code: "not_found",
  });
  await work.put("completed");
  await expect(run("technician", addSignature, { workOrderId, signedName: "Cora" })).rejects.toMatchObject({
    code: "wrong_state",
  });
});

test.each([
  [{ readingMilli: "a lot", unit: "kWh" }, "readingMilli"],
  [{ readingMilli: -1, unit: "kWh" }, "readingMilli"],
  [{ readingMilli: "5" }, "unit"],
])("the reading %j is refused on its field", async (given, field) => {
  const work = await workWithProof();
  const tried = work.run("technician", addMeterReading, { workOrderId: work.workOrderId, ...given });
  await expect(tried).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
});

test("a signature's picture must be one of this work order", async () => {
  const work = await workWithProof();
  await photo(work, "photo1");
  const input = { workOrderId: work.workOrderId, signedName: "Cora", fileId: "photo1" };
  await expect(work.run("technician", addSignature, input)).rejects.toMatchObject({ field: "fileId" });
});

test("ticking twice is one tick; an item of elsewhere is not found", async () => {
  const work = await workWithProof();
  const { workOrderId, run, db } = work;
  const [item] = await db.select().from(checklistItem);
  const input = { workOrderId, itemId: item?.id };
  await Promise.all([run("technician", tickItem, input), run("lead", tickItem, input)]);
  expect((await work.verbs()).filter((verb) => verb === "checklist.ticked")).toHaveLength(1);
  await run("technician", untickItem, input);
  expect(await db.$count(checklistItem)).toBe(2);
  await expect(run("technician", tickItem, { workOrderId, itemId: "other" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(run("otherTechnician", tickItem, input)).rejects.toMatchObject({ code: "not_found" });
});

test("checking in starts the work once; twice is refused; a lead may check somebody out", async () => {
  const work = await workWithProof();
  const { workOrderId, run, db } = work;
  const { visitId } = await run("technician", checkIn, { workOrderId });
  expect((await work.row()).state).toBe("in_progress");
  await expect(run("technician", checkIn, { workOrderId })).rejects.toMatchObject({ code: "checked_in" });
  await run("lead", checkIn, { workOrderId });
  expect((await work.verbs()).filter((verb) => verb === "work_order.started")).toHaveLength(1);
  await run("lead", checkOut, { workOrderId, visitId, note: "Went for parts" });
  await expect(run("technician", checkOut, { workOrderId })).rejects.toMatchObject({
    code: "not_checked_in",
  });
  await run("lead", checkOut, { workOrderId });
  expect((await db.select().from(visit)).every((one) => one.checkedOutAt === NOW)).toBe(true);
});

test.each([
  ["assigned", "Accept the work order, then check in."],
  ["on_hold", "Work is on hold. Resume it, then check in."],
  ["closed", "You cannot check in to a work order that is closed."],
] as const)("nobody checks in to work that is %s", async (state, message) => {
  const work = await makeWork();
  await work.put(state);
  await expect(work.run("lead", checkIn, { workOrderId: work.workOrderId })).rejects.toMatchObject({
    message,
  });
});

test("returned work opens a rework visit on the same order, and its people are told why", async () => {
  const work = await makeWork();
  const { workOrderId, run, db } = work;
  await run("lead", acceptWorkOrder, { workOrderId });
  await run("lead", checkIn, { workOrderId });
  await run("lead", completeWorkOrder, { workOrderId });
  await run("manager", returnWorkOrder, { workOrderId, reason: "The cover is loose" });
  expect(await work.row()).toMatchObject({ state: "rework", stateReason: "The cover is loose" });
  expect(await work.mailed()).toEqual(["lead1@example.test", "lead1@example.test"]);
  const before = await work.bought();
  await run("lead", checkIn, { workOrderId });
  expect((await db.select().from(visit)).map((one) => one.rework).sort()).toEqual([false, true]);
  expect(await work.bought()).toEqual(before);
});
