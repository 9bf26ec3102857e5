import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { approveClaimPart } from "#commands/claim/approve-claim-part.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { releaseHold } from "#commands/claim/release-hold.ts";
import { claimLine, holdRelease } from "#db/schema/index.ts";
import {
  entries,
  everything,
  mailsTo,
  makeBilledWork,
  readClaim,
  readOrder,
  readWork,
  refusalOf,
  send,
  setState,
} from "./billed-work.ts";

async function dearer() {
  const work = await makeBilledWork();
  const sent = await send(work, {
    lines: [{ orderLineId: work.lineIds[0], by: "quantity", value: "8", unitPriceMinor: "104" }],
  });
  const [line] = await work.db.select().from(claimLine).where(eq(claimLine.claimId, sent.claimId));
  return { work, claimId: sent.claimId, lineId: line?.id ?? "" };
}

test("a released hold lets the invoice through, with who and why in the log", async () => {
  const { work, claimId, lineId } = await dearer();
  expect(await refusalOf(work.run("manager", approveClaim, { claimId }))).toMatchObject({ code: "on_hold" });
  await work.run("manager", releaseHold, {
    claimId,
    check: "rate",
    lineId,
    reason: "Agreed by phone",
    expectedVersion: 1,
  });
  expect(await work.db.select().from(holdRelease)).toMatchObject([
    { differenceMinor: 3_200, releasedBy: "manager1", reason: "Agreed by phone" },
  ]);
  expect((await entries(work)).at(-1)).toMatchObject({
    verb: "claim.hold_released",
    data: { check: "rate", reason: "Agreed by phone" },
  });
  expect(await work.run("manager", approveClaim, { claimId, expectedVersion: 2 })).toMatchObject({
    approvedMinor: 83_200,
  });
});

test("some holds are never released, and one that is gone cannot be", async () => {
  const work = await makeBilledWork({ state: "completed" });
  const { claimId } = await send(work);
  const before = await everything(work);
  expect(
    await refusalOf(work.run("manager", releaseHold, { claimId, check: "evidence", reason: "x" })),
  ).toMatchObject({ code: "never_released" });
  expect(
    await refusalOf(work.run("manager", releaseHold, { claimId, check: "rate", reason: "x" })),
  ).toMatchObject({ code: "no_hold" });
  expect(
    await refusalOf(work.run("viewer", releaseHold, { claimId, check: "rate", reason: "x" })),
  ).toMatchObject({ kind: "forbidden" });
  expect(
    await refusalOf(work.run("stranger", releaseHold, { claimId, check: "rate", reason: "x" })),
  ).toMatchObject({ kind: "not_found" });
  expect(await everything(work)).toEqual(before);
});

test("two releases at once are one", async () => {
  const { work, claimId, lineId } = await dearer();
  const both = await Promise.allSettled(
    (["manager", "secondManager"] as const).map((who) =>
      work.run(who, releaseHold, { claimId, check: "rate", lineId, reason: who }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await work.db.select().from(holdRelease)).toHaveLength(1);
});

test("an approved invoice is paid with its reference, in part as it was approved", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const [line] = await work.db
    .select()
    .from(claimLine)
    .where(eq(claimLine.claimId, claimId))
    .orderBy(claimLine.position);
  await work.run("manager", approveClaimPart, {
    claimId,
    withheld: [{ lineId: line?.id, amountMinor: 10_000, reason: "One hour short" }],
  });
  await work.run("manager", markPaid, { claimId, reference: "EFT 881", paidOn: "2026-03-02" });
  expect(await readClaim(work, claimId)).toMatchObject({
    state: "paid",
    paymentReference: "EFT 881",
    approvedMinor: 140_000,
  });
  expect(await readOrder(work)).toMatchObject({ paidMinor: 140_000, approvedMinor: 140_000 });
  expect(await readWork(work)).toMatchObject({ invoiceState: "paid" });
  expect((await mailsTo(work, "lead1@example.test")).map(({ text }) => text).join()).toContain("$1,540.00");
});

test("nothing is paid before it is approved, twice, in the future or while something holds it again", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const pay = (fields: object = {}) =>
    work.run("manager", markPaid, { claimId, reference: "EFT 881", ...fields });
  expect(await refusalOf(pay())).toMatchObject({ code: "wrong_state" });
  await work.run("manager", approveClaim, { claimId });
  await setState(work, work.workOrderId, "completed");
  expect(await refusalOf(pay())).toMatchObject({ code: "on_hold" });
  await setState(work, work.workOrderId, "closed");
  expect(await refusalOf(pay({ paidOn: "2026-03-09" }))).toMatchObject({ field: "paidOn" });
  const both = await Promise.allSettled([pay(), pay()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await readOrder(work)).toMatchObject({ paidMinor: 150_000 });
});
