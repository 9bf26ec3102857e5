import { editBudget } from "#commands/budget/edit-budget.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { createJob } from "#commands/job/create-job.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { contact } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { makeWorld, NOW, VIEWERS, type World } from "./world.ts";

const item = (id: string, description: string, unitCostMinor: number) => ({
  do: "add-item",
  id,
  groupId: "bath",
  fields: { description, quantityMilli: 2_000, unit: "each", unitCostMinor, markupBp: 2_500, taxBp: 1_000 },
});

/** A job of a customer with a budget of three lines, 2 × 40.00, 2 × 100.00 and 2 × 12.00 at cost. */
export async function withBudget() {
  const world = await makeWorld();
  const { jobId } = await world.run("manager", createJob, {
    title: "Bathroom",
    siteId: "site1",
    customerId: "cust1",
  });
  await world.run("manager", editBudget, {
    jobId,
    changes: [
      { do: "add-group", id: "bath", name: "Bathroom" },
      item("tiles", "Tiles", 4_000),
      item("basin", "Basin", 10_000),
      item("mirror", "Mirror", 1_200),
    ],
  });
  return { world, jobId };
}

export const toCora = { contactId: "contact1", name: "Cora Customer", email: "cora@example.test" };

export const draftOf = async (world: World, documentId: string): Promise<Draft> =>
  (await reachDocument(world.db, VIEWERS.manager, documentId)).row.draft ?? emptyDraft;

/** A proposal of the three lines, as `change` makes it, sent to the customer. */
export async function sentProposal(change: (draft: Draft) => Partial<Draft> = () => ({})) {
  const { world, jobId } = await withBudget();
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "proposal",
    itemIds: ["tiles", "basin", "mirror"],
  });
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, {
    documentId,
    draft: { ...draft, preparedFor: [{ ...toCora, role: "signer" }], ...change(draft) },
  });
  await world.run("manager", sendDocument, { documentId });
  return { world, jobId, documentId };
}

/** The lead of the first contractor as a contact that documents can be sent to. */
export const addLeadContact = ({ db }: Pick<World, "db">) =>
  db.insert(contact).values({
    orgId: "org1",
    id: "lead-contact",
    contractorId: "con1",
    personId: "lead1",
    name: "Lou Lead",
    email: "lead1@example.test",
    createdAt: NOW,
  });
