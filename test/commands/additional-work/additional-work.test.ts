import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveAdditionalWork } from "#commands/additional-work/approve-additional-work.ts";
import { rejectAdditionalWork } from "#commands/additional-work/reject-additional-work.ts";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { withdrawAdditionalWork } from "#commands/additional-work/withdraw-additional-work.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { additionalWork, file, orderChange, orderLine, person } from "#db/schema/index.ts";
import { viewOf } from "#domain/log/activity.ts";
import { dayInput } from "#domain/time/input.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";

const LINES = [
  { description: "Cable", quantityMilli: "12.5", unit: "m", unitPriceMinor: "8.00" },
  { description: "Labour", quantityMilli: "2", unit: "h", unitPriceMinor: "95" },
];

const asked = (fields: object = {}) => ({
  description: "The board is rotten",
  lines: LINES,
  extraDays: "2",
  ...fields,
});

async function acceptedWork(): Promise<Work> {
  const work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  return work;
}

async function requested() {
  const work = await acceptedWork();
  const { additionalWorkId } = await work.run("lead", requestAdditionalWork, {
    workOrderId: work.workOrderId,
    ...asked(),
  });
  const request = async () =>
    (await work.db.select().from(additionalWork).where(eq(additionalWork.id, additionalWorkId)))[0];
  return { ...work, additionalWorkId, request };
}

test("asking for more changes nothing on the order, and the manager is told", async () => {
  const { bought, request, mailed } = await requested();
  expect(await request()).toMatchObject({ number: 1, state: "requested", amountMinor: 29_000, extraDays: 2 });
  expect(await bought()).toMatchObject({ changesMinor: 0, nteMinor: 100_000, capMinor: 100_000 });
  expect(await mailed()).toContain("manager1@example.test");
});

test("approval raises the order, its not-to-exceed and the due date in one write", async () => {
  const { run, additionalWorkId, request, bought, row, db } = await requested();
  await run("manager", approveAdditionalWork, { additionalWorkId });
  expect(await request()).toMatchObject({ state: "approved", approvedMinor: 29_000, decidedBy: "manager1" });
  expect(await bought()).toMatchObject({
    originalMinor: 100_000,
    changesMinor: 29_000,
    nteMinor: 129_000,
    capMinor: 129_000,
  });
  expect(await db.select().from(orderChange)).toMatchObject([
    { number: 1, amountMinor: 29_000, extraDays: 2, sourceId: additionalWorkId },
  ]);
  const added = (await db.select().from(orderLine).orderBy(orderLine.position)).slice(1);
  expect(added).toMatchObject([
    { description: "Cable", quantityMilli: 12_500, unit: "m", netMinor: 10_000, position: 1 },
    { description: "Labour", quantityMilli: 2_000, unit: "h", netMinor: 19_000, position: 2 },
  ]);
  expect(dayInput((await row()).dueAt ?? 0, "Australia/Sydney")).toBe("2026-03-08");
});

test("a part is approved with a reason for each line that gets less", async () => {
  const { run, additionalWorkId, request, bought } = await requested();
  const part = (reason?: string) => ({
    additionalWorkId,
    answers: [
      { line: "0", approvedMinor: "100" },
      { line: "1", approvedMinor: "95", ...(reason && { reason }) },
    ],
  });
  await expect(run("manager", approveAdditionalWork, part())).rejects.toMatchObject({
    code: "reason_missing",
    field: "answers[1].reason",
  });
  await run("manager", approveAdditionalWork, part("One hour is enough"));
  expect(await request()).toMatchObject({
    state: "part_approved",
    approvedMinor: 19_500,
    decisionReason: "One hour is enough",
  });
  expect(await bought()).toMatchObject({ changesMinor: 19_500, nteMinor: 119_500, capMinor: 119_500 });
});

test.each([
  [[{ line: 0, approvedMinor: 10_001 }], "answers[0].approvedMinor"],
  [[{ line: 7, approvedMinor: 1, reason: "x" }], "answers[0].approvedMinor"],
])("the answer %j is refused on its field", async (answers, field) => {
  const { run, additionalWorkId, bought } = await requested();
  await expect(run("manager", approveAdditionalWork, { additionalWorkId, answers })).rejects.toMatchObject({
    field,
  });
  expect((await bought()).changesMinor).toBe(0);
});

test("two managers at once approve it once; the second sees why", async () => {
  const { run, additionalWorkId, bought, db } = await requested();
  const both = await Promise.allSettled([
    run("manager", approveAdditionalWork, { additionalWorkId }),
    run("secondManager", approveAdditionalWork, { additionalWorkId }),
  ]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "decided" } });
  expect((await bought()).changesMinor).toBe(29_000);
  expect(await db.$count(orderChange)).toBe(1);
});

test("two requests approved at once are both on the order", async () => {
  const { run, workOrderId, additionalWorkId, bought } = await requested();
  const second = await run("lead", requestAdditionalWork, { workOrderId, ...asked({ extraDays: 0 }) });
  expect(second.number).toBe(2);
  await Promise.all([
    run("manager", approveAdditionalWork, { additionalWorkId }),
    run("secondManager", approveAdditionalWork, { additionalWorkId: second.additionalWorkId }),
  ]);
  expect(await bought()).toMatchObject({ changesMinor: 58_000, capMinor: 158_000 });
});

test("approving, rejecting and withdrawing each end it", async () => {
  const { run, additionalWorkId, request, bought } = await requested();
  await expect(run("manager", rejectAdditionalWork, { additionalWorkId, reason: " " })).rejects.toMatchObject(
    { fields: { reason: ["Enter a reason."] } },
  );
  await run("manager", rejectAdditionalWork, { additionalWorkId, reason: "Not ours to fix" });
  await expect(run("lead", withdrawAdditionalWork, { additionalWorkId })).rejects.toMatchObject({
    code: "decided",
  });
  await expect(run("manager", approveAdditionalWork, { additionalWorkId })).rejects.toMatchObject({
    code: "decided",
  });
  expect(await request()).toMatchObject({ state: "rejected", decisionReason: "Not ours to fix" });
  expect((await bought()).changesMinor).toBe(0);
});

test("nobody approves over their limit", async () => {
  const { run, additionalWorkId, bought, db } = await requested();
  await db.update(person).set({ approvalLimitMinor: 28_999, version: 2 }).where(eq(person.id, "manager1"));
  await expect(run("manager", approveAdditionalWork, { additionalWorkId })).rejects.toMatchObject({
    code: "over_limit",
    message: "You may approve up to $289.99. Ask somebody with a higher limit to decide.",
  });
  expect((await bought()).changesMinor).toBe(0);
  await run("secondManager", approveAdditionalWork, { additionalWorkId });
});

test("prices are the lead's: a technician neither asks nor reads them, and others find nothing", async () => {
  const { run, workOrderId, additionalWorkId, published } = await requested();
  await run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  await expect(run("technician", requestAdditionalWork, { workOrderId, ...asked() })).rejects.toMatchObject({
    code: "forbidden",
  });
  for (const who of ["otherLead", "stranger"] as const) {
    const decide = who === "stranger" ? approveAdditionalWork : withdrawAdditionalWork;
    await expect(
      run(who, decide as typeof approveAdditionalWork, { additionalWorkId }),
    ).rejects.toMatchObject({ code: "not_found" });
  }
  const told = published.flatMap(({ rows }) => rows).find((one) => one.verb === "additional_work.requested");
  if (!told) throw new Error("Nobody was told");
  expect(viewOf(VIEWERS.lead, told)?.data).toMatchObject({ amountMinor: 29_000 });
  expect(viewOf(VIEWERS.technician, told, new Set([workOrderId]))?.data).not.toHaveProperty("amountMinor");
  expect(viewOf(VIEWERS.customer, told)).toBeNull();
});

test("a request needs a line with a price, and photos that are there", async () => {
  const { run, workOrderId, db } = await acceptedWork();
  const ask = (fields: object) => run("lead", requestAdditionalWork, { workOrderId, ...asked(fields) });
  await expect(ask({ lines: [{ unit: "each" }] })).rejects.toMatchObject({
    fields: { lines: ["Add at least one line with its price."] },
  });
  await expect(ask({ lines: [{ ...LINES[0], unitPriceMinor: undefined }] })).rejects.toMatchObject({
    fields: { "lines[0].unitPriceMinor": ["Enter an amount."] },
  });
  await expect(
    ask({ lines: [{ ...LINES[0], quantityMilli: 1e12, unitPriceMinor: 1e12 }] }),
  ).rejects.toMatchObject({ name: "InvalidInput" });
  await expect(ask({ fileIds: ["nope"] })).rejects.toMatchObject({ field: "fileIds" });
  expect(await db.$count(additionalWork)).toBe(0);
});

test("its photos are bound to the request", async () => {
  const { run, workOrderId, jobId, db } = await acceptedWork();
  await db.insert(file).values({
    orgId: "org1",
    id: "photo1",
    jobId,
    workOrderId,
    purpose: "photo",
    name: "board.jpg",
    size: 1,
    type: "image/jpeg",
    storageKey: "photo1",
    audience: "|contractor:con1|",
    state: "ready",
    uploadedBy: "lead1",
    uploaderName: "Lou",
    createdAt: NOW,
  });
  const { additionalWorkId } = await run("lead", requestAdditionalWork, {
    workOrderId,
    ...asked({ fileIds: ["photo1"] }),
  });
  expect(await db.select().from(file)).toMatchObject([{ additionalWorkId }]);
});

test.each(["assigned", "closed", "cancelled", "declined"] as const)(
  "nothing is asked for on work that is %s",
  async (state) => {
    const work = await makeWork();
    await work.put(state);
    await expect(
      work.run("lead", requestAdditionalWork, { workOrderId: work.workOrderId, ...asked() }),
    ).rejects.toMatchObject({ code: "wrong_state" });
  },
);
