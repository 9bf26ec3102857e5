import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { approveClaimPart } from "#commands/claim/approve-claim-part.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { brokenConstraint } from "#db/errors.ts";
import { claimLine, orderChange, orderLine, person } from "#db/schema/index.ts";
import {
  type BilledWork,
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

const hoursOnly = ({ lineIds: [hours] }: BilledWork, value: string) => ({
  lines: [{ orderLineId: hours, by: "quantity", value }],
});

test("approving moves the order's sums in the same write, and tells the contractor", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work, hoursOnly(work, "4"));
  const done = await work.run("manager", approveClaim, { claimId, expectedVersion: 1 });
  expect(done).toMatchObject({ state: "approved", approvedMinor: 40_000, orderClosed: false });
  expect(await readClaim(work, claimId)).toMatchObject({
    state: "approved",
    approvedMinor: 40_000,
    decidedBy: "manager1",
    version: 2,
  });
  expect(await readOrder(work)).toMatchObject({
    approvedMinor: 40_000,
    invoicedMinor: 40_000,
    state: "accepted",
    capMinor: 150_000,
  });
  expect(await readWork(work)).toMatchObject({ invoiceState: "approved" });
  const [hours] = await work.db.select().from(orderLine).where(eq(orderLine.id, work.lineIds[0]));
  expect(hours).toMatchObject({ approvedMinor: 40_000, approvedMilli: 4_000 });
  expect((await entries(work)).at(-1)).toMatchObject({
    verb: "claim.approved",
    audience: "|contractor:con1|",
    customerData: null,
  });
  expect((await mailsTo(work, "lead1@example.test")).map(({ subject }) => subject)).toContain(
    "Invoice INV-1043 was approved",
  );
});

test("a hold stops it, and nothing is left of the try", async () => {
  const work = await makeBilledWork({ state: "completed" });
  const { claimId } = await send(work);
  const before = await everything(work);
  expect(await refusalOf(work.run("manager", approveClaim, { claimId }))).toMatchObject({ code: "on_hold" });
  expect(await everything(work)).toEqual(before);
  await setState(work, work.workOrderId, "closed");
  expect(await work.run("manager", approveClaim, { claimId })).toMatchObject({ state: "approved" });
});

test("approved in part, each amount withheld has its reason", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const lines = await work.db
    .select()
    .from(claimLine)
    .where(eq(claimLine.claimId, claimId))
    .orderBy(claimLine.position);
  const [hours, panels] = lines;
  const withheld = [
    { lineId: hours?.id, amountMinor: "150", reason: "Only 8.5 hours on the sheet" },
    { lineId: panels?.id, amountMinor: "" },
  ];
  const done = await work.run("manager", approveClaimPart, { claimId, withheld });
  expect(done).toMatchObject({ state: "part_approved", approvedMinor: 135_000 });
  const after = await work.db
    .select()
    .from(claimLine)
    .where(eq(claimLine.claimId, claimId))
    .orderBy(claimLine.position);
  expect(after).toMatchObject([
    { approvedMinor: 85_000, approvedMilli: 8_500, withheldReason: "Only 8.5 hours on the sheet" },
    { approvedMinor: 50_000, approvedMilli: 2_000, withheldReason: null },
  ]);
  expect(await readOrder(work)).toMatchObject({
    approvedMinor: 135_000,
    invoicedMinor: 135_000,
    state: "accepted",
  });
});

test.each([
  [[{ amountMinor: "150" }], "withheld[0].reason"],
  [[{ amountMinor: "" }], "withheld[0].amountMinor"],
  [[{ amountMinor: "-5", reason: "x" }], "withheld[0].amountMinor"],
  [[{ amountMinor: "soon", reason: "x" }], "withheld[0].amountMinor"],
])("a part without amount or reason says where: %o", async (given, field) => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const [line] = await work.db.select().from(claimLine).where(eq(claimLine.claimId, claimId));
  const before = await everything(work);
  const error = await refusalOf(
    work.run("manager", approveClaimPart, {
      claimId,
      withheld: given.map((w) => ({ ...w, lineId: line?.id })),
    }),
  );
  const fields =
    error instanceof Error && "fields" in error
      ? Object.keys(error.fields as object)
      : [(error as { field?: string }).field];
  expect(fields).toEqual([field]);
  expect(await everything(work)).toEqual(before);
});

test("a line of another invoice is told by its input, never by an id", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const before = await everything(work);
  const withheld = [
    { lineId: "01ELSEWHERE", amountMinor: "" },
    { lineId: "01ELSEWHERE", amountMinor: "5", reason: "Not done" },
  ];
  await expect(work.run("manager", approveClaimPart, { claimId, withheld })).rejects.toMatchObject({
    code: "withheld_line",
    message: "That line is not on this invoice. Choose one of its lines.",
    field: "withheld[1].lineId",
  });
  expect(await everything(work)).toEqual(before);
});

test("two managers at once: one effect, and the other learns who and what", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const both = await Promise.allSettled([
    work.run("manager", approveClaim, { claimId, expectedVersion: 1 }),
    work.run("secondManager", rejectClaim, { claimId, expectedVersion: 1, reason: "Wrong job" }),
  ]);
  const refused = both.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(String(refused[0]?.reason)).toMatch(
    /(Mara|Milo) Manager was first with invoice INV-1043 and (approved|rejected) it/,
  );
  expect(
    (await entries(work)).filter(({ verb }) => verb !== "claim.submitted" && verb.startsWith("claim.")),
  ).toHaveLength(1);
});

test("two approvals at once never pass the order together", async () => {
  const work = await makeBilledWork();
  const first = await send(work, hoursOnly(work, "10"));
  const second = await send(work, {
    number: "INV-1044",
    lines: [{ orderLineId: work.lineIds[0], by: "quantity", value: "9" }],
  });
  const both = await Promise.allSettled([
    work.run("manager", approveClaim, { claimId: first.claimId }),
    work.run("secondManager", approveClaim, { claimId: second.claimId }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { approvedMinor, capMinor } = await readOrder(work);
  expect(approvedMinor).toBeLessThanOrEqual(capMinor);
});

test("the database refuses to approve past the order, whatever the path", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const second = await send(work, { number: "INV-1044", ...hoursOnly(work, "5") });
  await work.run("manager", approveClaim, { claimId });
  const past = env.DB.prepare(
    "update claim set state = 'approved', approved_minor = net_minor, version = version + 1 where id = ?",
  ).bind(second.claimId);
  expect(brokenConstraint(await refusalOf(past.run()))).toBe("over_order");
  expect(brokenConstraint(await refusalOf(env.DB.batch([past])))).toBe("over_order");
  expect(await readClaim(work, second.claimId)).toMatchObject({ state: "submitted", approvedMinor: 0 });
});

test("approving a final invoice gives the rest of the order back", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work, { ...hoursOnly(work, "4"), final: true });
  expect(await work.run("manager", approveClaim, { claimId })).toMatchObject({ orderClosed: true });
  expect(await readOrder(work)).toMatchObject({
    state: "closed",
    changesMinor: -110_000,
    capMinor: 40_000,
    approvedMinor: 40_000,
  });
  expect(await work.db.select().from(orderChange)).toMatchObject([
    { amountMinor: -110_000, sourceKind: "final_claim", sourceId: claimId },
  ]);
  expect((await entries(work)).at(-1)).toMatchObject({
    verb: "order.closed",
    data: { releasedMinor: 110_000 },
  });
});

test("what is withheld from a final invoice stays open for another", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work, { ...hoursOnly(work, "4"), final: true });
  const [line] = await work.db.select().from(claimLine).where(eq(claimLine.claimId, claimId));
  const withheld = [{ lineId: line?.id, amountMinor: 10_000, reason: "One hour is not signed for" }];
  expect(await work.run("manager", approveClaimPart, { claimId, withheld })).toMatchObject({
    orderClosed: false,
  });
  expect(await readOrder(work)).toMatchObject({
    state: "accepted",
    changesMinor: -110_000,
    capMinor: 40_000,
  });
  const again = await send(work, { number: "INV-1044", ...hoursOnly(work, "1") });
  expect(again.holds).toBe(0);
  expect(await work.run("manager", approveClaim, { claimId: again.claimId })).toMatchObject({
    orderClosed: true,
  });
});

test("an order that is used up closes by itself", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  expect(await work.run("manager", approveClaim, { claimId })).toMatchObject({ orderClosed: true });
  expect(await readOrder(work)).toMatchObject({ state: "closed", changesMinor: 0, capMinor: 150_000 });
});

test("over the limit goes up, also when the amount was split", async () => {
  const work = await makeBilledWork();
  await work.db.update(person).set({ approvalLimitMinor: 120_000 }).where(eq(person.id, "manager1"));
  await work.db.update(person).set({ approvalLimitMinor: 130_000 }).where(eq(person.id, "manager2"));
  const { claimId } = await send(work, hoursOnly(work, "8"));
  const other = await makeBilledWork({}, work);
  const second = await send(other, { number: "INV-1044", ...hoursOnly(other, "5") });
  const before = await everything(work);
  const error = await refusalOf(work.run("manager", approveClaim, { claimId: second.claimId }));
  expect(error).toMatchObject({ code: "over_limit" });
  expect(String(error)).toContain(
    "With another invoice for the same asset it comes to $1,300.00. Ask Milo Manager or Ada Admin.",
  );
  expect(await everything(work)).toEqual(before);
  expect(await work.run("secondManager", approveClaim, { claimId: second.claimId })).toMatchObject({
    state: "approved",
  });
  expect(claimId).not.toBe(second.claimId);
});

test("nobody but managers of the organisation decides", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const before = await everything(work);
  for (const who of ["viewer", "lead", "technician", "otherLead", "customer"] as const)
    expect(await refusalOf(work.run(who, approveClaim, { claimId }))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(work.run("stranger", approveClaim, { claimId }))).toMatchObject({
    kind: "not_found",
  });
  expect(await refusalOf(work.run("stranger", rejectClaim, { claimId, reason: "x" }))).toMatchObject({
    kind: "not_found",
  });
  expect(await everything(work)).toEqual(before);
});
