import type { CustomerViewer } from "#domain/access/viewer.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import { CONTACTS, ORGANISATION } from "../../../scripts/seed/demo-people.ts";
import { drawPicture } from "../../../scripts/seed/picture.ts";
import type { Life } from "./life.ts";
import { system } from "./people.ts";

const manager = staffViewer("grace");
const lead = crewViewer("brightline");
const customer: CustomerViewer = {
  kind: "customer",
  orgId: ORGANISATION.id,
  id: "contact0",
  name: CONTACTS[0],
  customerId: "customer0",
  via: "seed",
};
const answer = { n: 1 };

const lines = Array.from({ length: 20 }, (_, n) => ({
  do: "add-item",
  id: `line${n}`,
  fields: { description: `Line ${n}`, unitCostMinor: 1_000 + n },
}));

/** Documents of one job from a budget of twenty lines: packaged, written, sent, answered, invoiced and billed. */
export async function lifeOfDocuments({ did, database, mailed }: Life): Promise<void> {
  const { jobId } = await did(manager, "job/create", {
    ...{ title: "Bathroom", siteId: "site0", customerId: "customer0" },
  });
  await did(manager, "budget/edit", { jobId, changes: lines });
  const itemIds = lines.map(({ id }) => id);
  const draftOf = async (documentId: string | undefined) => {
    const row = await database
      .prepare("select draft from document where id = ?")
      .bind(documentId)
      .first<{ draft: string }>();
    return { ...emptyDraft, ...JSON.parse(row?.draft ?? "{}") };
  };
  const make = (kind: string, more: object = {}) =>
    did(manager, "document/create", { jobId, kind, itemIds, ...more });
  const write = async (documentId: string | undefined, change: object) =>
    did(manager, "document/save-draft", { documentId, draft: { ...(await draftOf(documentId)), ...change } });
  const send = (documentId: string | undefined, to: string) =>
    did(manager, "document/send", { documentId, to: [{ contactId: to, role: "signer" }] });
  const sent = async (kind: string, to: string, more: object = {}, change: object = {}) => {
    const { documentId } = await make(kind, more);
    await write(documentId, change);
    await send(documentId, to);
    return documentId;
  };

  const share = { kind: "percent", bp: 5_000 };
  const proposal = await sent(
    "proposal",
    "contact0",
    {},
    {
      deposit: { kind: "percent", bp: 3_000 },
      schedule: [{ id: "half", name: "Half", share, on: null }],
    },
  );
  await did(customer, "document/note-opened", { documentId: proposal });
  const { id: recipientId } = (await database
    .prepare("select id from document_recipient where document_id = ?")
    .bind(proposal)
    .first<{ id: string }>()) ?? { id: "" };
  await did(manager, "document/remind", { documentId: proposal, recipientId });
  await did(customer, "document/choose", { documentId: proposal, ...answer, choices: {} });
  await did(customer, "document/accept", { documentId: proposal, ...answer });
  const half = await did(manager, "document/reach-milestone", { documentId: proposal, milestoneId: "half" });
  await did(manager, "document/send", {
    ...{ documentId: half.invoiceId, to: [{ contactId: "contact0", role: "copy" }] },
  });
  await did(manager, "document/record-payment", { documentId: half.invoiceId, amountMinor: 100 });

  const passed = await sent("proposal", "contact0");
  const secret = await mailed("p");
  await did(system, "portal-link/pass-on", {
    ...{ secret, documentId: passed, name: "Mo Field", email: "mo.field@mail.test" },
  });
  const mail = await database
    .prepare("select id from outbox where about is not null limit 1")
    .first<{ id: string }>();
  await did(system, "mail/note-delivery", { outboxId: mail?.id, event: "delivered", at: Date.now() });

  const estimate = await sent("estimate", "contact0");
  await did(customer, "document/decline", { documentId: estimate, ...answer, reason: "Too dear" });
  await did(manager, "document/revise", { documentId: estimate });
  await did(manager, "document/withdraw", { documentId: estimate, reason: "Nobody wants it" });

  const order = await sent("work_order", "contact-brightline", {
    ...{ contractorId: "brightline", assetId: "asset0-0" },
  });
  await did(lead, "document/accept", { documentId: order, ...answer });
  const made = await database
    .prepare(
      "select o.work_order_id as id from document d join vendor_order o on o.id = d.order_id where d.id = ?",
    )
    .bind(order)
    .first<{ id: string }>();
  await did(manager, "document/create-bill", { workOrderId: made?.id });
  await lifeOfPapers({ did });
}

/** What papers begin with and how they are numbered. */
async function lifeOfPapers({ did }: Pick<Life, "did">): Promise<void> {
  const admin = staffViewer("grace");
  const words = { kind: "proposal", name: "Ours", cover: "Dear {{customer}}", terms: "Thirty days." };
  const { templateId } = await did(manager, "document-template/save", words);
  await did(manager, "document-template/rename", { templateId, name: "Theirs" });
  await did(manager, "document-template/make-default", { templateId });
  await did(manager, "document-template/remove", { templateId });
  const picture = Buffer.from(drawPicture(1, 320, 80)).toString("base64");
  await did(admin, "organisation/set-logo", { picture });
  await did(admin, "organisation/remove-logo", {});
  await did(admin, "document-number/set-pattern", { kind: "estimate", pattern: "Q-{YYYY}-{000}" });
}
