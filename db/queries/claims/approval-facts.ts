import { and, eq, inArray, isNull, max, ne, type SQL, sql } from "drizzle-orm";
import type { Approver } from "#domain/claim/approver.ts";
import type { Commitment } from "#domain/claim/splitting.ts";
import type { Db } from "../../client.ts";
import { claim, orderChange, person, workOrder } from "../../schema/index.ts";

const fourteenDays = 14 * 86_400_000;

/** Live claims of the same contractor for the same asset around this one (rule P14), approved amounts where decided. */
const nearbyStatement = (db: Db, orgId: string, claimId: string) => {
  const its = (column: SQL) =>
    sql`(select ${column} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.id} = ${claimId})`;
  const itsAsset = sql`(select ${workOrder.assetId} from ${workOrder} where ${workOrder.orgId} = ${orgId}
    and ${workOrder.id} = ${its(sql`${claim.workOrderId}`)})`;
  const itsTime = its(sql`${claim.submittedAt}`);
  return db
    .select({
      id: claim.id,
      contractorId: claim.contractorId,
      assetId: workOrder.assetId,
      amountMinor:
        sql<number>`iif(${claim.state} = 'submitted', ${claim.netMinor}, ${claim.approvedMinor})`.as(
          "amount_minor",
        ),
      at: claim.submittedAt,
    })
    .from(claim)
    .innerJoin(workOrder, and(eq(workOrder.orgId, claim.orgId), eq(workOrder.id, claim.workOrderId)))
    .where(
      and(
        eq(claim.orgId, orgId),
        eq(claim.contractorId, its(sql`${claim.contractorId}`)),
        sql`${claim.submittedAt} between ${itsTime} - ${fourteenDays} and ${itsTime} + ${fourteenDays}`,
        inArray(claim.state, ["submitted", "approved", "part_approved", "paid"]),
        eq(workOrder.assetId, itsAsset),
        ne(claim.id, claimId),
      ),
    )
    .limit(200);
};

/** Staff who approve invoices, with their limits. */
const approversStatement = (db: Db, orgId: string) =>
  db
    .select({ id: person.id, name: person.name, limitMinor: person.approvalLimitMinor })
    .from(person)
    .where(
      and(
        eq(person.orgId, orgId),
        isNull(person.contractorId),
        eq(person.status, "active"),
        inArray(person.role, ["admin", "manager"]),
      ),
    )
    .limit(200);

export interface ApprovalFacts {
  nearby: Commitment[];
  approvers: Approver[];
  nextChangeNumber: number;
}

export async function readApprovalFacts(
  db: Db,
  { orgId, id }: { orgId: string; id: string },
): Promise<ApprovalFacts> {
  const itsOrder = sql`(select ${claim.orderId} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.id} = ${id})`;
  const [nearby, approvers, changes] = await db.batch([
    nearbyStatement(db, orgId, id),
    approversStatement(db, orgId),
    db
      .select({ number: max(orderChange.number) })
      .from(orderChange)
      .where(and(eq(orderChange.orgId, orgId), eq(orderChange.orderId, itsOrder))),
  ]);
  return { nearby, approvers, nextChangeNumber: (changes[0]?.number ?? 0) + 1 };
}
