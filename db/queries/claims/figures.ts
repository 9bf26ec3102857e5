import { and, eq, gt, or, type SQL, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { approvalFigures, contractorFigures, person } from "../../schema/index.ts";

/** How many claims, and what they come to before tax. */
export interface Sums {
  claims: number;
  sumMinor: number;
}

export const NO_FIGURES = {
  orders: 0,
  agreedMinor: 0,
  invoicedMinor: 0,
  ordersPaidMinor: 0,
  waiting: 0,
  waitingMinor: 0,
  toPay: 0,
  toPayMinor: 0,
  paid: 0,
  paidMinor: 0,
  rejected: 0,
  rejectedMinor: 0,
  withdrawn: 0,
  withdrawnMinor: 0,
  toCorrect: 0,
  toCorrectMinor: 0,
};

/** The kept figures of one contractor; none where nothing was ever ordered of it. */
export const figuresOf = (db: Db, orgId: string, contractorId: string) =>
  db
    .select()
    .from(contractorFigures)
    .where(and(eq(contractorFigures.orgId, orgId), eq(contractorFigures.contractorId, contractorId)));

const of = (contractorId: string, column: SQL) =>
  contractorId ? sql`${column} = ${contractorId}` : undefined;

/** What waits for whose approval, the largest sum first; of one contractor where one is named. */
export const waitingStatement = (db: Db, { orgId }: StaffViewer, contractorId = "") =>
  db
    .select({
      personId: person.id,
      name: person.name,
      claims: sql<number>`sum(${approvalFigures.claims})`.as("waiting"),
      sumMinor: sql<number>`sum(${approvalFigures.netMinor})`.as("sum_minor"),
      oldestAt: sql<number>`min(${approvalFigures.oldestAt})`.as("oldest_at"),
    })
    .from(approvalFigures)
    .leftJoin(person, and(eq(person.orgId, approvalFigures.orgId), eq(person.id, approvalFigures.personId)))
    .where(
      and(
        eq(approvalFigures.orgId, orgId),
        gt(approvalFigures.claims, 0),
        of(contractorId, sql`${approvalFigures.contractorId}`),
      ),
    )
    .groupBy(approvalFigures.personId)
    .orderBy(sql`sum_minor desc`)
    .limit(100);

/** What is approved and not paid yet; of one contractor where one is named. */
export const toPayStatement = (db: Db, { orgId }: StaffViewer, contractorId: string) =>
  db
    .select({
      claims: sql<number>`coalesce(sum(${contractorFigures.toPay}), 0)`.as("claims"),
      sumMinor: sql<number>`coalesce(sum(${contractorFigures.toPayMinor}), 0)`.as("sum_minor"),
    })
    .from(contractorFigures)
    .where(and(eq(contractorFigures.orgId, orgId), of(contractorId, sql`${contractorFigures.contractorId}`)));

/** Within a query of kept figures: a contractor that has orders out, or claims undecided or unpaid. */
export const isConcerned = or(
  gt(contractorFigures.orders, 0),
  gt(contractorFigures.waiting, 0),
  gt(contractorFigures.toPay, 0),
);
