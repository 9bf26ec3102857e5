import { eq } from "drizzle-orm";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { contact, document } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** Terms of a standing order that has not ended when the fixture is made. */
export const STANDING_TERMS = {
  validFrom: "2020-01-01",
  validTo: "2099-12-31",
  capMinor: 77_700_000,
};

/** A standing order that the cast's contractor accepted. */
export async function furnishStanding(
  { db, run }: World,
  { manager, lead, contractorId }: Cast,
  contactId: string,
) {
  const { documentId } = await run(manager, createStandingOrder, {
    ...STANDING_TERMS,
    title: `Standing with ${contractorId}`,
    contractorId,
  });
  const [row] = await db.select().from(document).where(eq(document.id, documentId));
  const [to] = await db.select().from(contact).where(eq(contact.id, contactId));
  const preparedFor = [{ contactId, name: to?.name ?? "", email: to?.email ?? "", role: "signer" }];
  await run(manager, saveDraft, { documentId, draft: { ...row?.draft, preparedFor } });
  await run(manager, sendDocument, { documentId });
  await run(lead, acceptDocument, { documentId, n: 1 });
  return { standingOrderId: documentId };
}
