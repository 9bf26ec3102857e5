import { and, eq } from "drizzle-orm";
import { type QuoteRow, reachQuote } from "#db/queries/quotes.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { quote } from "#db/schema/index.ts";
import { formatMoney } from "#domain/money/format.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { quoteDecidedMail } from "../mail/quote-decided-mail.ts";

const ALREADY: Record<QuoteRow["state"], string> = {
  given: "",
  accepted: "This quote has been accepted already.",
  declined: "This quote has been declined already.",
  superseded: "This quote was replaced by a newer one. Look at that one.",
};

/** The quote, while it still waits for an answer. */
export async function reachGiven({ db, viewer }: CommandContext, id: string) {
  const found = await reachQuote(db, viewer, id);
  if (found.quote.state !== "given") throw conflict("decided", ALREADY[found.quote.state]);
  return found;
}

export const writeDecision = (
  { db }: CommandContext,
  { orgId, id, version }: QuoteRow,
  state: "accepted" | "declined",
  decisionReason: string | null,
) =>
  db
    .update(quote)
    .set({ state, decisionReason, version: version + 1 })
    .where(and(eq(quote.orgId, orgId), eq(quote.id, id)));

/** Tells the contractor's leads what was decided. */
export async function decisionMails(
  { db, viewer, appUrl }: CommandContext,
  row: WorkOrderRow,
  { amountMinor }: QuoteRow,
  outcome: "accepted" | "declined",
  reason: string | null = null,
) {
  const { leads, organisation } = await readLetter(db, row);
  return leads.map(({ email: to }) =>
    quoteDecidedMail({
      to,
      organisation: organisation.name,
      outcome,
      decidedBy: viewer.name,
      workOrder: row.number,
      amount: formatMoney(amountMinor, organisation.currency),
      reason,
      url: `${appUrl}/work/${row.id}`,
    }),
  );
}
