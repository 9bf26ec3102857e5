import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { claim, claimLine } from "#db/schema/index.ts";
import {
  entries,
  everything,
  invoiceOf,
  mailsTo,
  makeBilledWork,
  readClaim,
  readOrder,
  readWork,
  refusalOf,
  send,
} from "./billed-work.ts";

test("an invoice is recorded with its lines, its sums and who is told", async () => {
  const work = await makeBilledWork();
  const sent = await send(work, { number: " INV-1043 ", statedGrossMinor: "1,650.00" });
  expect(sent).toMatchObject({ revision: 1, holds: 0, netMinor: 150_000, grossMinor: 165_000 });
  expect(await readClaim(work, sent.claimId)).toMatchObject({
    number: "INV-1043",
    numberKey: "inv1043",
    state: "submitted",
    taxMinor: 15_000,
    statedGrossMinor: 165_000,
    statedNetMinor: null,
    submittedBy: "lead1",
  });
  expect(await readOrder(work)).toMatchObject({ invoicedMinor: 150_000, approvedMinor: 0 });
  expect(await readWork(work)).toMatchObject({ invoiceState: "submitted" });
  expect(await entries(work)).toMatchObject([
    {
      verb: "claim.submitted",
      audience: "|contractor:con1|",
      customerData: null,
      data: { number: "INV-1043", netMinor: 150_000 },
    },
  ]);
  expect(await mailsTo(work, "manager1@example.test")).toMatchObject([
    { subject: expect.stringContaining("INV-1043") },
  ]);
  expect(work.published.at(-1)).toMatchObject({
    cards: [{ workOrderId: work.workOrderId, verb: "claim.submitted" }],
  });
});

test("it is billed in parts by quantity, percent and amount", async () => {
  const work = await makeBilledWork();
  const [hours, panels] = work.lineIds;
  const { claimId } = await send(work, {
    lines: [
      { orderLineId: hours, by: "percent", value: "12.5 %" },
      { orderLineId: panels, by: "amount", value: "99.95" },
      { orderLineId: hours, by: "quantity", value: "" },
    ],
  });
  const lines = await work.db
    .select()
    .from(claimLine)
    .where(eq(claimLine.claimId, claimId))
    .orderBy(claimLine.position);
  expect(lines).toMatchObject([
    { orderLineId: hours, billedBy: "amount", netMinor: 12_500, description: "Labour" },
    { orderLineId: panels, billedBy: "amount", netMinor: 9_995 },
  ]);
  expect(
    await send(work, { number: "2", lines: [{ orderLineId: hours, by: "percent", value: "87.5" }] }),
  ).toMatchObject({
    netMinor: 87_500,
    holds: 0,
  });
});

test("what is over the order, at another rate or extra is recorded and held", async () => {
  const work = await makeBilledWork();
  const [hours] = work.lineIds;
  const sent = await send(work, {
    lines: [{ orderLineId: hours, by: "quantity", value: "11", unitPriceMinor: "103.25" }],
    extras: [{}, { description: "Call-out", quantityMilli: "1", unitPriceMinor: "80" }],
  });
  expect(sent.holds).toBe(3);
  expect(sent.netMinor).toBe(113_575 + 8_000);
});

test("a missing acceptance holds it, and an unfinished work order refuses it", async () => {
  const done = await makeBilledWork({ state: "completed" });
  expect(await send(done)).toMatchObject({ holds: 1 });
  const early = await makeBilledWork({ state: "assigned" }, done);
  const before = await everything(early);
  expect(await refusalOf(send(early, { number: "7" }))).toMatchObject({ code: "not_billable" });
  expect(await everything(early)).toEqual(before);
});

test.each([
  [{ number: "" }, "number"],
  [{ number: " - " }, "number"],
  [{ invoiceDate: "2026-02-30" }, "invoiceDate"],
  [{ invoiceDate: "2026-03-09" }, "invoiceDate"],
  [{ lines: [] }, "lines"],
  [{ lines: [{ orderLineId: "elsewhere", by: "quantity", value: "1" }] }, "lines[0].orderLineId"],
  [{ lines: [{ orderLineId: "x", by: "quantity", value: "ten" }] }, "lines[0].value"],
  [{ statedNetMinor: "lots" }, "statedNetMinor"],
  [{ fileIds: ["nothing"] }, "files"],
])("bad input says where: %o", async (fields, field) => {
  const work = await makeBilledWork();
  const before = await everything(work);
  const error = await refusalOf(send(work, fields));
  const named =
    error instanceof Error && "fields" in error
      ? Object.keys(error.fields as object)
      : [(error as { field?: string }).field];
  expect(named).toEqual([field]);
  expect(await everything(work)).toEqual(before);
});

test("a number in use is refused however it is written, also on another work order", async () => {
  const work = await makeBilledWork();
  await send(work);
  const other = await makeBilledWork({ asset: "asset2" }, work);
  const before = await everything(work);
  expect(await refusalOf(send(other, { number: "inv 001043" }))).toMatchObject({
    code: "same_number",
    field: "number",
  });
  expect(await everything(work)).toEqual(before);
});

test("the same amount again within 30 days is a warning, not a hold", async () => {
  const work = await makeBilledWork();
  await send(work);
  const other = await makeBilledWork({ asset: "asset2" }, work);
  expect(await send(other, { number: "INV-1044" })).toMatchObject({ holds: 0 });
});

test("nothing comes after a final invoice", async () => {
  const work = await makeBilledWork();
  const [hours] = work.lineIds;
  const lines = [{ orderLineId: hours, by: "quantity", value: "1" }];
  await send(work, { lines, final: "on" });
  expect(await refusalOf(send(work, { number: "2", lines }))).toMatchObject({
    code: "final_sent",
    field: "final",
  });
});

test("only a lead of the work order's contractor invoices it", async () => {
  const work = await makeBilledWork();
  const before = await everything(work);
  for (const who of ["otherLead"] as const)
    expect(await refusalOf(work.run(who, submitClaim, invoiceOf(work)))).toMatchObject({ kind: "not_found" });
  for (const who of ["technician", "manager", "customer", "stranger"] as const)
    expect(await refusalOf(work.run(who, submitClaim, invoiceOf(work)))).toMatchObject({ kind: "forbidden" });
  expect(await everything(work)).toEqual(before);
});

test("sent twice with one key it is one invoice, and two with one number at once are one", async () => {
  const work = await makeBilledWork();
  const [first, again] = await Promise.all([
    work.run("lead", submitClaim, invoiceOf(work), "key"),
    work.run("lead", submitClaim, invoiceOf(work), "key"),
  ]);
  expect(again).toEqual(first);
  const other = await makeBilledWork({ asset: "asset2" }, work);
  const both = await Promise.allSettled([
    send(work, { number: "9", lines: invoiceOf(work).lines.slice(0, 1) }),
    send(other, { number: "9" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await work.db.select().from(claim)).toHaveLength(2);
});
