import type { ContractorViewer } from "#domain/access/viewer.ts";
import { type DraftBase, leftForDraft } from "#domain/claim/draft.ts";
import type { Db } from "../../client.ts";
import { type BilledClaim, type Billing, type BillingKey, billingStatements, toBilling } from "./billing.ts";
import { recentStatement, toNumbered } from "./duplicates.ts";
import { toMatchBase } from "./match-facts.ts";
import { stripOf } from "./strip.ts";

/** What the contractor's invoice form starts from, in one batch: the order, what is left on it, and what the checks need. */
export async function readDraftPage(db: Db, viewer: ContractorViewer, key: BillingKey, now: number) {
  const [recent, ...rows] = await db.batch([
    recentStatement(db, viewer.orgId, viewer.contractorId),
    ...billingStatements(db, viewer, key),
  ]);
  const billing = toBilling(rows, key);
  const corrected = "claimId" in key ? (billing.claims.find(({ id }) => id === key.claimId) ?? null) : null;
  const versions = billing.claims
    .filter(({ numberKey }) => numberKey === corrected?.numberKey)
    .map(({ id }) => id);
  const base: DraftBase = {
    ...toMatchBase(billing),
    contractorId: viewer.contractorId,
    currency: billing.order.currency,
    replacesId: corrected?.state === "submitted" ? corrected.id : null,
    recent: recent.filter(({ id }) => !versions.includes(id)).map(toNumbered),
    extraTaxRateBp: billing.organisation.defaultTaxBp,
    now,
  };
  const { id, number, state, siteName, assetName } = billing.work;
  return {
    base,
    work: { id, number, state, siteName, assetName },
    strip: stripOf(billing.order, state),
    orderLines: orderLines(billing, base),
    corrected: corrected && toCorrected(corrected),
  };
}

export type DraftPage = Awaited<ReturnType<typeof readDraftPage>>;

function orderLines(billing: Billing, base: DraftBase) {
  const left = new Map(leftForDraft(base).map((line) => [line.orderLine.id, line]));
  return billing.orderLines.map(
    ({ id, description, unit, quantityMilli, unitPriceMinor, netMinor, rate }) => ({
      id,
      description,
      unit,
      quantityMilli,
      unitPriceMinor,
      netMinor,
      rate,
      leftMilli: left.get(id)?.quantityMilli ?? 0,
      leftMinor: left.get(id)?.netMinor ?? 0,
    }),
  );
}

const toCorrected = (row: BilledClaim) => ({
  id: row.id,
  number: row.number,
  revision: row.revision,
  state: row.state,
  version: row.version,
  invoiceDate: row.invoiceDate,
  final: row.final,
  decisionReason: row.decisionReason,
  decidedByName: row.decidedByName,
  statedNetMinor: row.statedNetMinor,
  statedTaxMinor: row.statedTaxMinor,
  statedGrossMinor: row.statedGrossMinor,
  lines: row.lines.map((line) => ({
    orderLineId: line.orderLineId,
    description: line.description,
    billedBy: line.billedBy,
    quantityMilli: line.quantityMilli,
    unit: line.unit,
    unitPriceMinor: line.unitPriceMinor,
    netMinor: line.netMinor,
    rate: line.rate,
  })),
});
