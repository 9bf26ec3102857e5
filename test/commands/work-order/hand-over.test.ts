import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { tickItem } from "#commands/checklist/tick-item.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { assignWorkOrder } from "#commands/work-order/assign-work-order.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { toActivity } from "#db/log.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { activity, additionalWork, checklistItem, order, quote } from "#db/schema/index.ts";
import { viewOf } from "#domain/log/activity.ts";
import { makeWork } from "#test/setup/work.ts";
import { VIEWERS } from "#test/setup/world.ts";

const LINES = [{ description: "New cable", quantityMilli: 1_000, unit: "m", unitPriceMinor: 12_000 }];

test("a draft is nobody's yet: no mail, and its contractor finds neither it nor its order", async () => {
  const work = await makeWork({ asDraft: true, shareWithCustomer: true });
  const { workOrderId } = work;
  expect(await work.row()).toMatchObject({ state: "draft" });
  expect(await work.mailed()).toEqual([]);
  await expect(reachWorkOrder(work.db, VIEWERS.lead, workOrderId)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(reachWorkOrder(work.db, VIEWERS.customer, workOrderId)).rejects.toMatchObject({
    code: "not_found",
  });
  await work.run("manager", assignWorkOrder, { workOrderId, contractorId: "con1" });
  expect(await work.mailed()).toEqual(["lead1@example.test"]);
  expect(await work.bought()).toMatchObject({ state: "sent", contractorId: "con1" });
});

test("a draft that is thrown away never shows", async () => {
  const work = await makeWork({ asDraft: true });
  await work.run("manager", cancelWorkOrder, { workOrderId: work.workOrderId, reason: "Not needed" });
  await expect(reachWorkOrder(work.db, VIEWERS.lead, work.workOrderId)).rejects.toMatchObject({
    code: "not_found",
  });
  const rows = (await work.db.select().from(activity)).map(toActivity).filter((row) => row.workOrderId);
  expect(rows.map((row) => viewOf(VIEWERS.lead, row))).toEqual([null, null]);
});

test("declining tells the manager why and frees the order; another contractor may then have it", async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  await work.run("lead", declineWorkOrder, { workOrderId, reason: "No crew this week" });
  expect(await work.bought()).toMatchObject({ state: "declined" });
  expect(await work.mailed()).toEqual(["lead1@example.test", "manager1@example.test"]);
  await work.run("manager", assignWorkOrder, { workOrderId, contractorId: "con2" });
  expect(await work.row()).toMatchObject({ state: "assigned", contractorId: "con2", stateReason: null });
  expect(await work.bought()).toMatchObject({ state: "sent", contractorId: "con2" });
});

test("reassigning starts afresh: what the first contractor ticked, priced and planned does not go along", async () => {
  const work = await makeWork({ jobTypeId: "type1" });
  const { workOrderId, db } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId });
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  const [item] = await db.select().from(checklistItem);
  await work.run("technician", tickItem, { workOrderId, itemId: item?.id });
  await work.run("lead", giveQuote, { workOrderId, lines: LINES });
  await work.run("lead", requestAdditionalWork, { workOrderId, description: "Rotten board", lines: LINES });
  await work.run("manager", reassignWorkOrder, { workOrderId, contractorId: "con2", reason: "Too slow" });

  expect(await work.row()).toMatchObject({
    state: "assigned",
    contractorId: "con2",
    assigneeId: null,
    stateReason: null,
  });
  expect(await work.bought()).toMatchObject({ state: "sent", contractorId: "con2" });
  expect((await db.select().from(checklistItem)).every((one) => one.doneAt === null)).toBe(true);
  expect(await db.select().from(quote)).toMatchObject([{ state: "superseded" }]);
  expect(await db.select().from(additionalWork)).toMatchObject([{ state: "rejected" }]);
  const goodbyes = work.published.at(-1)?.goodbyes.map((bye) => bye.personId);
  expect(goodbyes?.sort()).toEqual(["lead1", "tech1"]);
  await expect(reachWorkOrder(db, VIEWERS.lead, workOrderId)).rejects.toMatchObject({ code: "not_found" });
});

test("the one who loses it hears why; the one who gets it hears neither why nor from whom", async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  await work.run("manager", reassignWorkOrder, { workOrderId, contractorId: "con2", reason: "Too slow" });
  const rows = (await work.db.select().from(activity).orderBy(activity.seq)).map(toActivity).slice(-2);
  const seen = (who: "lead" | "otherLead") => rows.flatMap((row) => viewOf(VIEWERS[who], row) ?? []);
  expect(seen("lead").map(({ verb, data }) => ({ verb, data }))).toEqual([
    { verb: "work_order.taken_back", data: { number: 1001, reason: "Too slow" } },
  ]);
  expect(JSON.stringify(seen("otherLead"))).not.toMatch(/Too slow|Brightside/);
  expect(await work.mailed()).toEqual(["lead1@example.test", "lead1@example.test", "lead2@example.test"]);
});

test("accepting and reassigning at once: whoever is second decides on what the first one left", async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  const [accepted, moved] = await Promise.allSettled([
    work.run("lead", acceptWorkOrder, { workOrderId, expectedVersion: 1 }),
    work.run("manager", reassignWorkOrder, {
      workOrderId,
      contractorId: "con2",
      reason: "Closer",
      expectedVersion: 1,
    }),
  ]);
  expect([accepted.status, moved.status].sort()).toEqual(["fulfilled", "rejected"]);
  const [row, bought] = [await work.row(), await work.bought()];
  expect(row.contractorId).toBe(bought.contractorId);
  expect([row.state, bought.state]).toEqual(
    moved.status === "fulfilled" ? ["assigned", "sent"] : ["accepted", "accepted"],
  );
});

test("work that is being invoiced is neither taken back nor cancelled", async () => {
  const work = await makeWork();
  await work.put("rework");
  await work.db.update(order).set({ invoicedMinor: 5_000, version: sql`version + 1` });
  const input = { workOrderId: work.workOrderId, reason: "Because" };
  await expect(work.run("manager", cancelWorkOrder, input)).rejects.toMatchObject({ code: "has_invoices" });
  await expect(
    work.run("manager", reassignWorkOrder, { ...input, contractorId: "con2" }),
  ).rejects.toMatchObject({ code: "has_invoices" });
});

test("a cancelled work order's order pays nothing, and everybody who had it is told", async () => {
  const work = await makeWork();
  const { workOrderId } = work;
  await work.run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  await work.run("manager", cancelWorkOrder, { workOrderId, reason: "The tenant moved out" });
  expect(await work.bought()).toMatchObject({ state: "cancelled", capMinor: 0 });
  const told = ["lead1@example.test", "tech1@example.test"];
  expect(await work.mailed()).toEqual([...told, ...told].sort());
});

test("a contractor that is archived or unknown is refused on its field", async () => {
  const work = await makeWork();
  const input = { workOrderId: work.workOrderId, contractorId: "nobody", reason: "Because" };
  await expect(work.run("manager", reassignWorkOrder, input)).rejects.toMatchObject({
    field: "contractorId",
  });
  await expect(
    work.run("manager", reassignWorkOrder, { ...input, contractorId: "con1" }),
  ).rejects.toMatchObject({ code: "same_contractor" });
});
