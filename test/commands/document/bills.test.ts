import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createBill } from "#commands/document/create-bill.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { claim, claimLine, document } from "#db/schema/index.ts";
import { addLeadContact } from "#test/setup/document.ts";
import { makeWork, type Work } from "#test/setup/work.ts";

async function withLead(): Promise<Work> {
  const work = await makeWork();
  await addLeadContact(work);
  return work;
}

async function sentBill(work: Work) {
  const { documentId } = await work.run("manager", createBill, { workOrderId: work.workOrderId });
  await work.run("manager", sendDocument, { documentId });
  return documentId;
}

test("a bill is drawn on an accepted order, for all that is left on it", async () => {
  const work = await withLead();
  const make = () => work.run("manager", createBill, { workOrderId: work.workOrderId });
  await expect(make()).rejects.toMatchObject({ code: "not_committed" });
  await work.put("completed");
  const { documentId, number } = await make();
  expect(number).toBe("BILL-0001");
  const [row] = await work.db.select().from(document).where(eq(document.id, documentId));
  expect(row).toMatchObject({ netMinor: 100_000, contractorId: "con1", orderId: work.orderId });
});

test("a bill its contractor confirms is their invoice, under the checks of any other", async () => {
  const work = await withLead();
  await work.put("completed");
  const documentId = await sentBill(work);
  await work.run("lead", acceptDocument, { documentId, n: 1 });
  const [row] = await work.db.select().from(claim);
  expect(row).toMatchObject({
    state: "submitted",
    netMinor: 100_000,
    number: "BILL-0001",
    submittedBy: "lead1",
  });
  expect(await work.db.select().from(claimLine)).toHaveLength(1);
  expect(await work.bought()).toMatchObject({ invoicedMinor: 100_000 });
  await expect(work.run("manager", createBill, { workOrderId: work.workOrderId })).rejects.toMatchObject({
    code: "nothing_left",
  });
});

test("work that is not done yet cannot be billed, and nothing is kept of the attempt", async () => {
  const work = await withLead();
  await work.put("accepted");
  const documentId = await sentBill(work);
  await expect(work.run("lead", acceptDocument, { documentId, n: 1 })).rejects.toMatchObject({
    code: "not_billable",
  });
  expect(await work.db.$count(claim)).toBe(0);
  const [row] = await work.db.select().from(document).where(eq(document.id, documentId));
  expect(row?.state).toBe("sent");
});
