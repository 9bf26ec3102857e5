import type { BilledClaim, Billing } from "#db/queries/claims/billing.ts";
import { suspectStatement, toNumbered } from "#db/queries/claims/duplicates.ts";
import { unsentInvoiceFiles } from "#db/queries/claims/invoice-files.ts";
import { toMatchBase } from "#db/queries/claims/match-facts.ts";
import type { claim } from "#db/schema/index.ts";
import { isClean } from "#domain/claim/clean.ts";
import { findDuplicates, numberKey } from "#domain/claim/duplicate.ts";
import { match } from "#domain/claim/match.ts";
import { openHolds } from "#domain/claim/release.ts";
import { decideSubmit } from "#domain/claim/submit.ts";
import { sum } from "#domain/money/document-totals.ts";
import { lineNet } from "#domain/money/money.ts";
import { invalid } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { parseDay } from "#domain/time/input.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";
import type { ClaimBody } from "./claim-input.ts";
import { claimLines, type NewLine } from "./claim-lines.ts";

export interface NewVersion {
  number: string;
  /** The version this one follows; null the first time. */
  follows: BilledClaim | null;
}

export interface DraftClaim {
  row: typeof claim.$inferInsert & { revision: number };
  lines: NewLine[];
  /** How many checks hold it. */
  holds: number;
  /** Whether none of them is the contractor's to mend. */
  clean: boolean;
}

/**
 * The new version of an invoice, matched (rule P1). Refuses with `not_billable`, `no_lines`, `same_number`, `same_file`
 * or `final_sent`, and says which input does not fit.
 */
export async function draftClaim(
  context: CommandContext,
  billing: Billing,
  given: ClaimBody,
  { number, follows }: NewVersion,
): Promise<DraftClaim> {
  const { db, viewer, orgId, now, newId } = context;
  const { order, work } = billing;
  refuseAfterFinal(billing, follows);
  refuseOddDay(given.invoiceDate, billing.organisation.timeZone, now);
  const base = toMatchBase(billing);
  const own = { id: newId(), replacesId: follows?.state === "submitted" ? follows.id : null };
  const lines = claimLines(billing, base, given, { ...own, newId });
  const netMinor = sum(lines.map(lineNet));
  const documentSha256 = await documentHash(context, work.jobId, given.fileIds);

  const key = numberKey(number);
  const shared = { id: own.id, contractorId: order.contractorId, number, netMinor, submittedAt: now };
  const suspects = await suspectStatement(db, orgId, { ...shared, numberKey: key, documentSha256 });
  const fileHashes = documentSha256 ? [documentSha256] : [];
  const stated = {
    netMinor: given.statedNetMinor ?? null,
    taxMinor: given.statedTaxMinor ?? null,
    grossMinor: given.statedGrossMinor ?? null,
  };
  const input = {
    ...base,
    claim: { ...shared, ...own, currency: order.currency, lines, stated },
    duplicates: findDuplicates({ ...shared, ...own, fileHashes }, suspects.map(toNumbered)),
  };
  allow(decideSubmit(input));
  if (netMinor <= 0)
    throw invalid("The invoice comes to nothing. Bill something on at least one line.", "lines");
  const { findings, totals } = match(input);
  return {
    row: {
      ...shared,
      orgId,
      jobId: work.jobId,
      workOrderId: work.id,
      orderId: order.id,
      numberKey: key,
      revision: nextRevision(billing, key),
      state: "submitted",
      final: given.final,
      invoiceDate: given.invoiceDate,
      taxMinor: totals.taxMinor,
      grossMinor: totals.grossMinor,
      statedNetMinor: stated.netMinor,
      statedTaxMinor: stated.taxMinor,
      statedGrossMinor: stated.grossMinor,
      documentSha256,
      submittedBy: viewer.id,
    },
    lines,
    holds: openHolds(findings).length,
    clean: isClean(findings, input.work),
  };
}

/** Nothing comes after a final invoice, except what puts it right (rule P10). */
function refuseAfterFinal({ claims }: Billing, follows: BilledClaim | null): void {
  const final = claims.find(
    (row) => row.final && row.id !== follows?.id && ["submitted", "approved", "paid"].includes(row.state),
  );
  if (!final) return;
  const instead = final.state === "submitted" ? " Correct that one, or withdraw it first." : "";
  throw invalid(
    `Invoice ${final.number} was sent as the final one of this order.${instead}`,
    "final",
    "final_sent",
  );
}

function refuseOddDay(day: string, timeZone: string, now: number): void {
  if (parseDay(day, timeZone) === null) throw invalid("Enter a date that exists.", "invoiceDate");
  if (day > dayKey(now, timeZone)) throw invalid("Enter a date that is not in the future.", "invoiceDate");
}

/** Of the first file, the invoice itself; null without one, or where it is too large to be hashed. */
async function documentHash(
  { db, viewer }: CommandContext,
  jobId: string,
  fileIds: string[],
): Promise<string | null> {
  if (fileIds.length === 0) return null;
  const files = await unsentInvoiceFiles(db, viewer, jobId, fileIds);
  if (files.length < new Set(fileIds).size) throw invalid("Attach the file again.", "files");
  return files.find(({ id }) => id === fileIds[0])?.sha256 ?? null;
}

const nextRevision = ({ claims }: Billing, key: string) =>
  1 + Math.max(0, ...claims.filter((row) => row.numberKey === key).map(({ revision }) => revision));
