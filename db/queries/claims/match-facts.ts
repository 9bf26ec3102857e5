import type { MatchBase } from "#domain/claim/draft.ts";
import type { Duplicate } from "#domain/claim/duplicate.ts";
import type { BilledLine, MatchClaim, MatchInput, OrderLine, OtherClaim } from "#domain/claim/match-input.ts";
import { approvedStates } from "#domain/claim/states.ts";
import type { BilledClaim, Billing, ClaimLineRow, OrderLineRow } from "./billing.ts";

/** What the organisation sells and buys is taxed at the standard category until orders say otherwise. */
export const taxCategory = "S";

export const toMatchBase = (billing: Billing): MatchBase => {
  const { order, organisation, contractor } = billing;
  return {
    order: {
      number: String(order.number),
      contractorId: order.contractorId,
      currency: order.currency,
      // rule M6
      committed: order.state === "accepted" || order.state === "closed",
      lines: billing.orderLines.map(toOrderLine),
      contractSumMinor: order.originalMinor + order.changesMinor,
      notToExceedMinor: order.nteMinor,
      tolerance: toTolerance(order),
      standingOrder: billing.standing && {
        number: billing.standing.number,
        capMinor: billing.standing.capMinor,
        billedElsewhereMinor: billing.standing.billedMinor - order.approvedMinor,
      },
    },
    earlierClaims: billing.claims.map(toOtherClaim),
    work: { state: billing.work.state, missingEvidence: billing.missingEvidence },
    rates: billing.rates,
    settings: { contractor: toTolerance(contractor), organisation: toTolerance(organisation) },
  };
};

/** What `match` is asked about a stored claim. */
export const toMatchInput = (
  billing: Billing,
  row: BilledClaim,
  duplicates: readonly Duplicate[],
): MatchInput => ({
  ...toMatchBase(billing),
  claim: toMatchClaim(row, billing.order.currency),
  duplicates,
  releases: row.releases.map(({ checkName, lineId, differenceMinor }) => ({
    check: checkName,
    line: lineId || null,
    differenceMinor,
  })),
});

const toMatchClaim = (row: BilledClaim, currency: string): MatchClaim => ({
  id: row.id,
  contractorId: row.contractorId,
  currency,
  submittedAt: row.submittedAt,
  lines: row.lines.map((line) => ({
    ...toPriced(line),
    orderLineId: line.orderLineId,
    billedBy: line.billedBy,
    description: line.description,
    unit: line.unit,
    rate: line.rate,
  })),
  stated: { netMinor: row.statedNetMinor, taxMinor: row.statedTaxMinor, grossMinor: row.statedGrossMinor },
});

const toOtherClaim = ({ id, state, submittedAt, lines }: BilledClaim): OtherClaim => {
  const decided = approvedStates.includes(state);
  return { id, kind: "invoice", state, submittedAt, lines: lines.map((line) => toBilledLine(line, decided)) };
};

const toBilledLine = (line: ClaimLineRow, decided: boolean): BilledLine => ({
  orderLineId: line.orderLineId,
  billedBy: line.billedBy,
  quantityMilli: line.quantityMilli,
  netMinor: line.netMinor,
  approvedQuantityMilli: decided ? line.approvedMilli : null,
  approvedNetMinor: decided ? line.approvedMinor : null,
});

export const toOrderLine = (line: OrderLineRow): OrderLine => ({
  ...toPriced({ ...line, discountMinor: 0 }),
  description: line.description,
  rate: line.rate,
});

const toPriced = (
  line: Pick<ClaimLineRow, "id" | "quantityMilli" | "unitPriceMinor" | "discountMinor" | "taxBp">,
) => ({
  id: line.id,
  quantityMilli: line.quantityMilli,
  unitPriceMinor: line.unitPriceMinor,
  discountMinor: line.discountMinor,
  taxCategory,
  taxRateBp: line.taxBp,
});

const toTolerance = ({
  toleranceBp,
  toleranceMinor,
}: {
  toleranceBp: number | null;
  toleranceMinor: number | null;
}) => ({
  bp: toleranceBp,
  minor: toleranceMinor,
});
