import { and, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import type { DocumentFacts, DocumentRow } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { type Choices, documentFigures } from "#domain/document/figures.ts";
import { typeOf } from "#domain/document/kinds.ts";
import type { CommandContext } from "../command.ts";
import { vendorOrderOf } from "./vendor-order-of.ts";

export interface Commitment {
  /** What the document's own row learns. */
  row: Partial<DocumentRow>;
  writes: BatchItem<"sqlite">[];
  log: ActivityDraft[];
  cards?: string[];
}

/** Rule M6: what acceptance of a document commits, in the same write. */
export async function commitment(
  context: CommandContext,
  facts: DocumentFacts,
  content: Draft,
  choices: Choices,
): Promise<Commitment> {
  const { row } = facts;
  const { netMinor } = documentFigures(content, choices);
  if (typeOf(row.kind) === "vendor_order") return vendorOrderOf(context, facts, content, choices);
  if (row.kind === "change_order" && row.ofDocumentId)
    return { row: {}, writes: [raiseContract(context, row.ofDocumentId, netMinor)], log: [] };
  if (typeOf(row.kind) === "customer_order") return { row: { contractMinor: netMinor }, writes: [], log: [] };
  return { row: {}, writes: [], log: [] };
}

/** Rule M5; the database refuses to lower it below what is invoiced. */
const raiseContract = ({ db, orgId }: CommandContext, orderId: string, netMinor: number) =>
  db
    .update(document)
    .set({
      contractMinor: sql`${document.contractMinor} + ${netMinor}`,
      version: sql`${document.version} + 1`,
    })
    .where(and(eq(document.orgId, orgId), eq(document.id, orderId)));
