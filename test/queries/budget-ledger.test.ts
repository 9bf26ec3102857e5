import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { readBudgetPage } from "#db/queries/budget-page.ts";
import { addLeadContact, sentProposal, withBudget } from "#test/setup/document.ts";
import { VIEWERS, type World } from "#test/setup/world.ts";

const ledgerOf = async ({ db }: World, jobId: string) =>
  (await readBudgetPage(db, VIEWERS.manager, jobId)).ledger;

test("what the customer accepted is ordered, by line and in all; what waits is not", async () => {
  const { world, jobId, documentId } = await sentProposal(({ lines }) => ({
    lines: lines.map((line) =>
      line.id === "mirror" ? { ...line, option: { kind: "optional" }, chosen: false } : line,
    ),
  }));
  expect((await ledgerOf(world, jobId)).job.orderedMinor).toBe(0);
  await world.run("customer", acceptDocument, { documentId, n: 1 });
  const { items, job } = await ledgerOf(world, jobId);
  expect(items.tiles?.orderedMinor).toBe(10_000);
  expect(items.mirror).toBeUndefined();
  expect(job.orderedMinor).toBe(35_000);
  const { documentId: invoiceId } = await world.run("manager", createDocument, {
    jobId,
    kind: "customer_invoice",
    itemIds: ["tiles"],
    ofDocumentId: documentId,
  });
  await world.run("manager", sendDocument, { documentId: invoiceId });
  expect((await ledgerOf(world, jobId)).items.tiles?.invoicedMinor).toBe(10_000);
});

test("what a contractor accepted is committed", async () => {
  const { world, jobId } = await withBudget();
  await addLeadContact(world);
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "purchase_order",
    contractorId: "con1",
    assetId: "asset1",
    itemIds: ["basin"],
  });
  await world.run("manager", sendDocument, { documentId });
  expect((await ledgerOf(world, jobId)).job.committedMinor).toBe(0);
  await world.run("lead", acceptDocument, { documentId, n: 1 });
  const { items, job } = await ledgerOf(world, jobId);
  expect(items.basin).toMatchObject({ committedMinor: 20_000, billedMinor: 0 });
  expect(job.committedMinor).toBe(20_000);
});
