import { and, eq, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import type { DocumentFacts, DocumentRow } from "#db/queries/document-facts.ts";
import { readSeries } from "#db/queries/document-series.ts";
import { document, documentMilestone } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { type Choices, documentFigures } from "#domain/document/figures.ts";
import { typeOf } from "#domain/document/kinds.ts";
import { DEPOSIT, milestonesOf } from "#domain/document/milestones.ts";
import type { CommandContext } from "../command.ts";
import type { OutgoingMail } from "../mail/outgoing.ts";
import { claimOfBill } from "./claim-of-bill.ts";
import { draftInvoice } from "./draft-invoice.ts";
import { standingChangeOf } from "./standing-change-of.ts";
import { standingOrderOf } from "./standing-order-of.ts";
import { vendorOrderOf } from "./vendor-order-of.ts";

export interface Commitment {
  /** What the document's own row learns. */
  row: Partial<DocumentRow>;
  writes: BatchItem<"sqlite">[];
  log: ActivityDraft[];
  mail?: OutgoingMail[];
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
  if (row.kind === "standing_order") return standingOrderOf(context, facts, content);
  if (row.kind === "standing_change") return standingChangeOf(context, facts, content);
  if (typeOf(row.kind) === "vendor_order") return vendorOrderOf(context, facts, content, choices);
  if (typeOf(row.kind) === "bill") return claimOfBill(context, facts, content);
  if (row.kind === "change_order" && row.ofDocumentId)
    return { row: {}, writes: [raiseContract(context, row.ofDocumentId, netMinor)], log: [] };
  if (typeOf(row.kind) === "customer_order") {
    const invoicing = await partsOf(context, facts, content, choices);
    return { row: { contractMinor: netMinor }, ...invoicing };
  }
  return { row: {}, writes: [], log: [] };
}

/** What the order will be invoiced in. The deposit is due with acceptance, so its invoice is drafted at once. */
async function partsOf(
  context: CommandContext,
  { row, recipients, around }: DocumentFacts,
  content: Draft,
  choices: Choices,
): Promise<Pick<Commitment, "writes" | "log">> {
  const { db, orgId, now } = context;
  const parts = milestonesOf(content, choices);
  const deposit = parts.find(({ id }) => id === DEPOSIT);
  const series = await readSeries(db, orgId, "customer_invoice");
  const ordered = { order: row, content, choices, recipients, series, timeZone: around.timeZone };
  const invoice = deposit ? draftInvoice(context, ordered, deposit) : null;
  return {
    writes: [
      ...parts.map((part, position) =>
        db.insert(documentMilestone).values({
          orgId,
          documentId: row.id,
          position,
          ...part,
          ...(part === deposit && invoice && { reachedAt: now, invoiceId: invoice.id }),
        }),
      ),
      ...(invoice?.writes ?? []),
    ],
    log: invoice?.log ?? [],
  };
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
