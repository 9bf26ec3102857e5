import type { DocumentRow, RecipientRow } from "#db/queries/document-facts.ts";
import { type Draft, emptyDraft } from "#domain/document/draft.ts";
import type { Choices } from "#domain/document/figures.ts";
import type { Due } from "#domain/document/milestones.ts";
import { partLines } from "#domain/document/part.ts";
import type { CommandContext } from "../command.ts";
import { newDraft } from "./new-draft.ts";
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
  context: CommandContext,
  { order, content, choices, recipients, series, timeZone }: Ordered,
  part: Due,
): ReturnType<typeof newDraft> {
  const { now, newId } = context;
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
  const about = {
    jobId: order.jobId,
    kind: "customer_invoice" as const,
    ...nextNumber(series, now, timeZone),
    customerId: order.customerId,
    ofDocumentId: order.id,
    draft,
  };
  return newDraft(context, about, { of: order.number, part: part.name });
}
