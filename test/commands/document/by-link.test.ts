import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { openPortal } from "#commands/portal/open-portal.ts";
import { jobAccess } from "#db/queries/live-access.ts";
import { contact, document, outbox, workOrder } from "#db/schema/index.ts";
import { reachableDocuments, reachableWorkOrders } from "#db/scopes.ts";
import { sentProposal, withBudget } from "#test/setup/document.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";

/** Somebody of a contractor without a login, who was sent a purchase order. */
async function sentByLink() {
  const { world, jobId } = await withBudget();
  await world.db.insert(contact).values({
    orgId: "org1",
    id: "guest1",
    contractorId: "con1",
    name: "Gil Guest",
    email: "gil@example.test",
    createdAt: NOW,
  });
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "purchase_order",
    contractorId: "con1",
    assetId: "asset1",
    itemIds: ["basin"],
  });
  await world.run("manager", sendDocument, { documentId });
  const [mail] = await world.db.select().from(outbox).where(eq(outbox.contactId, "guest1"));
  const secret = /\/p\/([\w-]+)\?/.exec(mail?.message.text ?? "")?.[1] ?? "";
  const system = { kind: "system" as const, orgId: "org1", id: "system", name: "Jobroom", via: "system" };
  const opened = await world.run(system, openPortal, { secret, ip: "::1", userAgent: "Test" });
  return { world, jobId, documentId, guest: opened.viewer };
}

test("a contractor's contact without a login opens the link and accepts the order", async () => {
  const { world, documentId, guest } = await sentByLink();
  expect(guest).toMatchObject({ kind: "customer", id: "guest1", customerId: "con1" });
  expect(await world.run(guest, acceptDocument, { documentId, n: 1 })).toMatchObject({ state: "accepted" });
  expect(await world.db.$count(workOrder)).toBe(1);
});

test("they reach what they were sent and nothing else of their company's or the customer's", async () => {
  const { world, documentId, jobId, guest } = await sentByLink();
  const found = await world.db.select({ id: document.id }).from(document).where(reachableDocuments(guest));
  expect(found.map(({ id }) => id)).toEqual([documentId]);
  await world.run(guest, acceptDocument, { documentId, n: 1 });
  expect(await world.db.select().from(workOrder).where(reachableWorkOrders(guest))).toEqual([]);
  expect(await jobAccess(world.db, guest, jobId)).not.toBeNull();
});

test("somebody else's proposal is not there for them", async () => {
  const { world, documentId } = await sentProposal();
  const guest = { ...VIEWERS.customer, id: "guest1", customerId: "con1", via: "s-guest1" };
  await expect(world.run(guest, acceptDocument, { documentId, n: 1 })).rejects.toMatchObject({
    kind: "not_found",
  });
});
