import type { Billing } from "#db/queries/claims/billing.ts";
import { taxCategory } from "#db/queries/claims/match-facts.ts";
import { claimsBefore } from "#domain/claim/billed.ts";
import type { MatchBase } from "#domain/claim/draft.ts";
import { draftLine } from "#domain/claim/draft-line.ts";
import { leftToBill } from "#domain/claim/left-to-bill.ts";
import type { ClaimLine } from "#domain/claim/match-input.ts";
import { invalid } from "#domain/refusal.ts";
import type { ClaimBody } from "./claim-input.ts";

export type NewLine = ClaimLine & { description: string; unit: string };

interface Draft {
  id: string;
  replacesId: string | null;
  newId(): string;
}

/** The lines of a new claim, priced. Throws `invalid` for a line that is not of this order. */
export function claimLines(
  billing: Billing,
  base: MatchBase,
  { lines, extras }: ClaimBody,
  draft: Draft,
): NewLine[] {
  const before = claimsBefore({ ...draft, submittedAt: null }, base.earlierClaims);
  const left = new Map(leftToBill(base.order?.lines ?? [], before).map((line) => [line.orderLine.id, line]));
  const units = new Map(billing.orderLines.map(({ id, unit }) => [id, unit]));
  const billed = lines.flatMap(({ orderLineId, part, unitPriceMinor }, index): NewLine[] => {
    const leftOfLine = left.get(orderLineId);
    if (!leftOfLine) throw invalid("Choose a line of this order.", `lines[${index}].orderLineId`);
    if (!part) return [];
    const line = draftLine(leftOfLine, part, unitPriceMinor);
    const unit = line.billedBy === "amount" ? "part" : (units.get(orderLineId) ?? "each");
    return [{ ...line, id: draft.newId(), unit }];
  });
  const { defaultTaxBp: taxRateBp } = billing.organisation;
  const extra = extras.map(
    (line): NewLine => ({
      ...line,
      id: draft.newId(),
      orderLineId: null,
      billedBy: "quantity",
      discountMinor: 0,
      taxCategory,
      taxRateBp,
    }),
  );
  return [...billed, ...extra];
}
