import { and, eq, type SQL } from "drizzle-orm";
import type { DocumentRow, RecipientRow } from "#db/queries/document-facts.ts";
import { document, documentRecipient } from "#db/schema/index.ts";

type Keyed = Pick<DocumentRow, "orgId" | "id">;

export const ofDocument = ({ orgId, id }: Keyed): SQL | undefined =>
  and(eq(document.orgId, orgId), eq(document.id, id));

export const ofRecipient = ({ orgId, id }: Pick<RecipientRow, "orgId" | "id">): SQL | undefined =>
  and(eq(documentRecipient.orgId, orgId), eq(documentRecipient.id, id));
