import type { Viewer } from "#domain/access/viewer.ts";
import { findDuplicates } from "#domain/claim/duplicate.ts";
import type { MatchInput } from "#domain/claim/match-input.ts";
import type { Db } from "../../client.ts";
import { type BilledClaim, type Billing, billingStatements, toBilling } from "./billing.ts";
import { type OtherNumbered, suspectsOfClaim, toNumbered } from "./duplicates.ts";
import { toMatchInput } from "./match-facts.ts";

/** What `match` is asked about this claim of the order. */
export function matchedClaim(
  billing: Billing,
  row: BilledClaim,
  suspects: readonly OtherNumbered[],
): MatchInput {
  const { id, contractorId, number, netMinor, documentSha256, submittedAt } = row;
  const fileHashes = documentSha256 ? [documentSha256] : [];
  const versions = new Set(
    billing.claims.filter(({ numberKey }) => numberKey === row.numberKey).map((version) => version.id),
  );
  const others = suspects.filter((other) => !versions.has(other.id));
  const duplicates = findDuplicates({ id, contractorId, number, netMinor, fileHashes, submittedAt }, others);
  return toMatchInput(billing, row, duplicates);
}

/** Throws `not_found` where the viewer may not reach the claim. */
export async function readJudged(db: Db, viewer: Viewer, claimId: string) {
  const [suspects, ...rows] = await db.batch([
    suspectsOfClaim(db, viewer.orgId, claimId),
    ...billingStatements(db, viewer, { claimId }),
  ]);
  return { billing: toBilling(rows, { claimId }), suspects: suspects.map(toNumbered) };
}
