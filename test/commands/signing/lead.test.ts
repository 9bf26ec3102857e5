import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addContact } from "#commands/contact/add-contact.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { signature, workOrder } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { draftOf, withBudget } from "#test/setup/document.ts";
import { agree, shaOf } from "#test/setup/signing.ts";
import { VIEWERS } from "#test/setup/world.ts";

/** A purchase order that takes a signature, sent to a contractor's office. */
async function orderToSign() {
  const { world, jobId } = await withBudget();
  const to = { name: "Office", email: "office@example.test" };
  const { contactId } = await world.run("manager", addContact, { contractorId: "con1", ...to });
  const { documentId } = await world.run("manager", createDocument, {
    ...{ jobId, contractorId: "con1", assetId: "asset1" },
    ...{ kind: "purchase_order", itemIds: ["tiles"] },
  });
  const draft = await draftOf(world, documentId);
  const preparedFor = [{ contactId, ...to, role: "signer" as const }];
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, preparedFor, signed: true } });
  await world.run("manager", sendDocument, { documentId });
  const sha256 = await shaOf(world, documentId);
  return { world, documentId, input: { documentId, n: 1, sha256, name: "Lou Lead", hasAuthority: true } };
}

test("a lead's own session is proof enough, and the signature makes the order", async () => {
  const { world, documentId, input } = await orderToSign();
  await browser("lead");
  await agree(world, documentId, "lead");
  expect(await world.run("lead", signDocument, input)).toMatchObject({ state: "accepted" });
  const [row] = await world.db.select().from(signature);
  expect(row).toMatchObject({
    ...{ signerId: "lead1", email: "lead1@example.test", company: "Brightside Electrical" },
    authenticated: "session",
  });
  expect(await world.db.$count(workOrder, eq(workOrder.contractorId, "con1"))).toBe(1);
});

test("a key of the API signs nothing, nor do technicians and other companies", async () => {
  const { world, documentId, input } = await orderToSign();
  await agree(world, documentId, "lead");
  const byKey = { ...VIEWERS.lead, via: "a-key" };
  await expect(world.run(byKey, signDocument, input)).rejects.toMatchObject({ code: "step_up_needed" });
  await expect(world.run("technician", signDocument, input)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(world.run("otherLead", signDocument, input)).rejects.toMatchObject({ kind: "not_found" });
  expect(await world.db.$count(signature)).toBe(0);
});
