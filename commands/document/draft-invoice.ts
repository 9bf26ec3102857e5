import type { BatchItem } from "drizzle-orm/batch";
import type { ActivityDraft } from "#db/log.ts";
import type { DocumentRow, RecipientRow } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { type Draft, emptyDraft } from "#domain/document/draft.ts";
import { type Choices, documentFigures } from "#domain/document/figures.ts";
import type { Due } from "#domain/document/milestones.ts";
import { partLines } from "#domain/document/part.ts";
import type { CommandContext } from "../command.ts";
import { documentRow } from "./log-row.ts";
import { nextNumber, type Series } from "./number.ts";

interface Ordered {
  order: DocumentRow;
  content: Draft;
  choices: Choices;
  recipients: readonly Pick<RecipientRow, "contactId" | "name" | "email">[];
  series: Series;
  timeZone: string;
}

/** An invoice for a part of an accepted order, as a draft that staff look at before it is sent. */
export function draftInvoice(
  { db, orgId, viewer, now, newId }: CommandContext,
  { order, content, choices, recipients, series, timeZone }: Ordered,
  part: Due,
): { id: string; number: string; writes: BatchItem<"sqlite">[]; log: ActivityDraft[] } {
  const draft: Draft = {
    ...emptyDraft,
    title: `${part.name}, ${order.title}`,
    lines: partLines(content, choices, {
      name: `${part.name} for ${order.number}`,
      grossMinor: part.grossMinor,
      newId,
    }),
    preparedFor: recipients.map(({ contactId, name, email }) => ({ contactId, name, email, role: "copy" })),
  };
  const { netMinor, taxMinor, grossMinor } = documentFigures(draft, {});
  const row = {
    orgId,
    id: newId(),
    jobId: order.jobId,
    kind: "customer_invoice" as const,
    ...nextNumber(series, now, timeZone),
    title: draft.title,
    state: "draft" as const,
    customerId: order.customerId,
    contractorId: null,
    ofDocumentId: order.id,
    draft,
    netMinor,
    taxMinor,
    grossMinor,
    createdBy: viewer.name,
    createdAt: now,
    stateAt: now,
  };
  return {
    id: row.id,
    number: row.number,
    writes: [db.insert(document).values(row)],
    log: [documentRow(row, "drafted", [], { of: order.number, part: part.name })],
  };
}
