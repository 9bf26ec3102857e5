import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import type { NumberedClaim } from "#domain/claim/duplicate.ts";
import { type ClaimState, liveStates } from "#domain/claim/states.ts";
import type { Db } from "../../client.ts";
import { claim } from "../../schema/index.ts";
import { claimsFound } from "./found.ts";
import { byNumber } from "./keyset.ts";

export type OtherNumbered = NumberedClaim & { state: ClaimState };

// as the partial indexes on claim have it: a bound parameter would keep them from being used
const live = sql`${claim.state} in ('submitted', 'approved', 'part_approved', 'paid')`;

const columns = {
  id: claim.id,
  contractorId: claim.contractorId,
  number: claim.number,
  netMinor: claim.netMinor,
  documentSha256: claim.documentSha256,
  submittedAt: claim.submittedAt,
  state: claim.state,
};

interface Suspect {
  id: string | SQL;
  contractorId: string | SQL;
  numberKey: string | SQL;
  documentSha256: string | null | SQL;
  netMinor: number | SQL;
  submittedAt: number | SQL;
}

const RECENT = 100;
const thirtyDays = 30 * 86_400_000;

/** Live claims of the contractor that may be the same one again (rule P8): the candidates `findDuplicates` judges. */
export function suspectStatement(db: Db, orgId: string, it: Suspect) {
  const theirs = sql`select ${claim.id} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.contractorId} = ${it.contractorId} and ${live}`;
  // each part of the union seeks in an index of its own; one condition with "or" reads all the contractor ever sent
  const ids = sql`(${theirs} and ${claim.numberKey} = ${it.numberKey}
    union ${theirs} and ${claim.documentSha256} = ${it.documentSha256}
    union ${theirs} and ${claim.submittedAt} between ${it.submittedAt} - ${thirtyDays} and ${it.submittedAt} + ${thirtyDays}
      and ${claim.netMinor} between ${it.netMinor} * 98 / 100 and ${it.netMinor} * 102 / 100)`;
  return db
    .select(columns)
    .from(claim)
    .where(and(eq(claim.orgId, orgId), ne(claim.id, it.id), sql`${claim.id} in ${ids}`))
    .limit(50);
}

/** The same of a stored claim, known by its id alone. */
export const suspectsOfClaim = (db: Db, orgId: string, claimId: string) => {
  const its = (column: SQL) =>
    sql`(select ${column} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.id} = ${claimId})`;
  return suspectStatement(db, orgId, {
    id: claimId,
    contractorId: its(sql`${claim.contractorId}`),
    numberKey: its(sql`${claim.numberKey}`),
    documentSha256: its(sql`${claim.documentSha256}`),
    netMinor: its(sql`${claim.netMinor}`),
    submittedAt: its(sql`${claim.submittedAt}`),
  });
};

/** The contractor's newest live claims, for the checks that run while an invoice is written. */
export function recentStatement(db: Db, orgId: string, contractorId: string | SQL) {
  const streams = liveStates.map((state) => ({
    index: "claim_contractor" as const,
    where: sql`${claim.orgId} = ${orgId} and ${claim.contractorId} = ${contractorId} and ${claim.state} = ${state}`,
  }));
  const newest = byNumber({ column: claim.submittedAt, id: claim.id, direction: "desc" }, {});
  const page = { ...newest, limit: RECENT };
  return db
    .select(columns)
    .from(claimsFound(streams, claim.submittedAt, page))
    .crossJoin(claim)
    .where(and(eq(claim.orgId, orgId), sql`${claim.id} = found.id`))
    .orderBy(page.order);
}

export const toNumbered = ({
  documentSha256,
  ...row
}: Awaited<ReturnType<typeof recentStatement>>[number]): OtherNumbered => ({
  ...row,
  fileHashes: documentSha256 ? [documentSha256] : [],
});
