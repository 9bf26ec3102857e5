import { sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { claimsBefore } from "#domain/claim/billed.ts";
import type { Finding } from "#domain/claim/finding.ts";
import { match } from "#domain/claim/match.ts";
import { isReleasable, openHolds, type Release } from "#domain/claim/release.ts";
import { reviewLines } from "#domain/claim/review-lines.ts";
import { approvedStates } from "#domain/claim/states.ts";
import type { Db } from "../../client.ts";
import { claim } from "../../schema/index.ts";
import { lastSeqStatement } from "../last-seq.ts";
import { approvedGross } from "./approved-gross.ts";
import { type BilledClaim, type Billing, billingStatements, type ReleaseRow, toBilling } from "./billing.ts";
import { documentsStatementOf, evidenceStatementOf } from "./claim-files.ts";
import { suspectsOfClaim, toNumbered } from "./duplicates.ts";
import { matchedClaim } from "./judged.ts";
import { toOrderLine } from "./match-facts.ts";
import { stripOf } from "./strip.ts";

export interface ShownFinding extends Finding {
  released: { by: string; at: number; reason: string } | null;
  releasable: boolean;
}

/** Everything both sides' pages of one invoice show, in one batch. Throws `not_found` where it is out of reach. */
export async function readClaimView(db: Db, viewer: Viewer, claimId: string) {
  const jobId = sql`(select ${claim.jobId} from ${claim} where ${claim.orgId} = ${viewer.orgId} and ${claim.id} = ${claimId})`;
  const [suspects, photos, documents, seqs, ...rows] = await db.batch([
    suspectsOfClaim(db, viewer.orgId, claimId),
    evidenceStatementOf(db, viewer, claimId),
    documentsStatementOf(db, viewer, claimId),
    lastSeqStatement(db, viewer, jobId),
    ...billingStatements(db, viewer, { claimId }),
  ]);
  const billing = toBilling(rows, { claimId });
  const row = theClaim(billing, claimId);
  const input = matchedClaim(billing, row, suspects.map(toNumbered));
  const { findings, totals, payable } = match(input);
  const shown = findings.map((each) => toShown(each, input.releases ?? [], row.releases));
  const before = claimsBefore(input.claim, input.earlierClaims);
  return {
    claim: toShownClaim(row),
    order: { number: billing.order.number, state: billing.order.state, currency: billing.order.currency },
    strip: stripOf(billing.order, billing.work.state),
    work: toShownWork(billing),
    contractor: { id: billing.contractor.id, name: billing.contractor.name },
    lines: reviewLines(
      billing.orderLines.map((line) => ({ ...toOrderLine(line), unit: line.unit, netMinor: line.netMinor })),
      before,
      row.lines.map((line) => ({ ...line, taxRateBp: line.taxBp, taxCategory: "" })),
      shown,
    ),
    checks: shown,
    payable,
    totals: {
      netMinor: totals.netMinor,
      taxMinor: totals.taxMinor,
      grossMinor: totals.grossMinor,
      statedNetMinor: row.statedNetMinor,
      statedTaxMinor: row.statedTaxMinor,
      statedGrossMinor: row.statedGrossMinor,
      approvedGrossMinor: approvedStates.includes(row.state) ? approvedGross(row.lines) : null,
    },
    versions: billing.claims.filter(({ numberKey }) => numberKey === row.numberKey).map(toListed),
    others: billing.claims.filter(({ numberKey }) => numberKey !== row.numberKey).map(toListed),
    photos,
    documents,
    live: { jobId: row.jobId, lastSeq: seqs[0]?.seq ?? 0 },
  };
}

export type ClaimView = Awaited<ReturnType<typeof readClaimView>>;

function theClaim({ claims }: Billing, claimId: string): BilledClaim {
  const row = claims.find(({ id }) => id === claimId);
  if (!row) throw new Error("toBilling found it");
  return row;
}

function toShown(finding: Finding, releases: readonly Release[], rows: readonly ReleaseRow[]): ShownFinding {
  const letThrough = finding.outcome === "hold" && openHolds([finding], releases).length === 0;
  const row = letThrough
    ? rows.find(({ checkName, lineId }) => checkName === finding.check && lineId === (finding.line ?? ""))
    : undefined;
  return {
    ...finding,
    released: row ? { by: row.releasedByName, at: row.releasedAt, reason: row.reason } : null,
    releasable: !letThrough && isReleasable(finding),
  };
}

const toListed = ({
  id,
  number,
  revision,
  state,
  netMinor,
  grossMinor,
  approvedMinor,
  submittedAt,
  decisionReason,
  final,
}: BilledClaim) => ({
  id,
  number,
  revision,
  state,
  netMinor,
  grossMinor,
  approvedMinor,
  submittedAt,
  decisionReason,
  final,
});

export type ListedVersion = ReturnType<typeof toListed>;

const toShownClaim = (row: BilledClaim) => ({
  ...toListed(row),
  invoiceDate: row.invoiceDate,
  taxMinor: row.taxMinor,
  submittedByName: row.submittedByName,
  decidedByName: row.decidedByName,
  decidedAt: row.decidedAt,
  paidAt: row.paidAt,
  paymentReference: row.paymentReference,
  version: row.version,
});

const toShownWork = ({ work }: Billing) => ({
  id: work.id,
  number: work.number,
  description: work.description,
  state: work.state,
  siteName: work.siteName,
  assetName: work.assetName,
  assetId: work.assetId,
  completedAt: work.completedAt,
  closedAt: work.closedAt,
});
