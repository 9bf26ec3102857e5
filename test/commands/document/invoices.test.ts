import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { reachMilestone } from "#commands/document/reach-milestone.ts";
import { recordPayment } from "#commands/document/record-payment.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import { document, documentMilestone } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { sentProposal } from "#test/setup/document.ts";
import type { World } from "#test/setup/world.ts";

/** 380.00 and its tax: 418.00; a deposit of 30 %, half when the tiles are on. */
async function acceptedOrder() {
  const told = await sentProposal(() => ({
    deposit: { kind: "percent", bp: 3_000 },
    schedule: [{ id: "tiled", name: "Tiles on", share: { kind: "percent", bp: 5_000 }, on: null }],
  }));
  await told.world.run("customer", acceptDocument, { documentId: told.documentId, n: 1 });
  return told;
}

const invoices = ({ db }: World) =>
  db.select().from(document).where(eq(document.kind, "customer_invoice")).orderBy(document.serial);
const orderOf = async ({ db }: World, id: string) =>
  (await db.select().from(document).where(eq(document.id, id)))[0];

test("accepting an order with a deposit drafts its invoice in the same write", async () => {
  const { world, documentId } = await acceptedOrder();
  const [deposit, ...others] = await invoices(world);
  expect(others).toEqual([]);
  expect(deposit).toMatchObject({
    state: "draft",
    number: "INV-0001",
    grossMinor: 12_540,
    ofDocumentId: documentId,
  });
  expect(await orderOf(world, documentId)).toMatchObject({ contractMinor: 38_000, invoicedMinor: 0 });
});

test("whoever an invoice is for is chosen already where it is sent", async () => {
  const { world } = await acceptedOrder();
  const [deposit] = await invoices(world);
  const page = await (await (await browser("manager")).get(`/documents/${deposit?.id}/send`)).text();
  expect(page).toMatch(/<option value="copy" selected="">Gets it/);
});

test("an invoice that is paid in part offers neither a change nor a withdrawal", async () => {
  const { world } = await acceptedOrder();
  const [deposit] = await invoices(world);
  await world.run("manager", sendDocument, { documentId: deposit?.id });
  const mara = await browser("manager");
  const page = async () => (await mara.get(`/documents/${deposit?.id}`)).text();
  expect(await page()).toMatch(/Change it[\s\S]*Withdraw</);
  await world.run("manager", recordPayment, { documentId: deposit?.id, amountMinor: "100" });
  expect(await page()).not.toMatch(/Change it|Withdraw</);
});

test("a part is reached once, whoever presses twice", async () => {
  const { world, documentId } = await acceptedOrder();
  const reach = () => world.run("manager", reachMilestone, { documentId, milestoneId: "tiled" });
  const both = await Promise.allSettled([reach(), reach()]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await invoices(world)).map(({ grossMinor }) => grossMinor)).toEqual([12_540, 20_900]);
  const [part] = await world.db
    .select()
    .from(documentMilestone)
    .where(and(eq(documentMilestone.id, "tiled")));
  expect(part?.invoiceId).toBe((await invoices(world))[1]?.id);
});

test("what is sent counts as invoiced, and what is withdrawn no longer does", async () => {
  const { world, documentId } = await acceptedOrder();
  const [deposit] = await invoices(world);
  await world.run("manager", sendDocument, { documentId: deposit?.id });
  expect(await orderOf(world, documentId)).toMatchObject({ invoicedMinor: 11_400 });
  await world.run("manager", withdrawDocument, { documentId: deposit?.id, reason: "Wrong day" });
  expect(await orderOf(world, documentId)).toMatchObject({ invoicedMinor: 0 });
});

test("no invoice passes what was agreed, even when two are sent at once", async () => {
  const { world, jobId, documentId } = await acceptedOrder();
  const make = async () => {
    const made = await world.run("manager", createDocument, {
      jobId,
      kind: "customer_invoice",
      itemIds: ["tiles", "basin"],
      ofDocumentId: documentId,
    });
    return made.documentId;
  };
  const ids = [await make(), await make()];
  const sent = await Promise.allSettled(
    ids.map((id) => world.run("manager", sendDocument, { documentId: id })),
  );
  expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(sent.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "over_contract" },
  });
  expect(await orderOf(world, documentId)).toMatchObject({ invoicedMinor: 35_000 });
});

test("payments add up to the invoice and never past it; then it is no longer changed", async () => {
  const { world } = await acceptedOrder();
  const [deposit] = await invoices(world);
  const documentId = deposit?.id;
  await world.run("manager", sendDocument, { documentId });
  const pay = (amountMinor: number) => world.run("manager", recordPayment, { documentId, amountMinor });
  expect(await pay(10_000)).toMatchObject({ leftMinor: 2_540 });
  await expect(pay(2_541)).rejects.toMatchObject({ code: "overpaid", field: "amountMinor" });
  const both = await Promise.allSettled([pay(2_540), pay(2_540)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(world.run("manager", reviseDocument, { documentId })).rejects.toMatchObject({ code: "paid" });
});

test("an accepted change order moves what may be invoiced, never below what is", async () => {
  const { world, jobId, documentId } = await acceptedOrder();
  const [deposit] = await invoices(world);
  await world.run("manager", sendDocument, { documentId: deposit?.id });
  const { documentId: changeId } = await world.run("manager", createDocument, {
    jobId,
    kind: "change_order",
    itemIds: ["mirror"],
    ofDocumentId: documentId,
  });
  await world.run("manager", sendDocument, { documentId: changeId });
  await world.run("customer", acceptDocument, { documentId: changeId, n: 1 });
  expect(await orderOf(world, documentId)).toMatchObject({ contractMinor: 41_000 });
});
