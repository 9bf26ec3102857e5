import { and, asc, eq, getTableColumns, inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#domain/access/viewer.ts";
import { ratesOn } from "#domain/rate/rates-on.ts";
import { notFound } from "#domain/refusal.ts";
import { workDay } from "#domain/standing-order/work-day.ts";
import { missingEvidence } from "#domain/work-order/evidence.ts";
import type { Db } from "../../client.ts";
import {
  asset,
  claim,
  claimLine,
  contact,
  contractor,
  holdRelease,
  order,
  orderLine,
  organisation,
  person,
  site,
  standingOrder,
  workOrder,
} from "../../schema/index.ts";
import { reachableClaims, reachableOrders } from "../../scopes.ts";
import { evidenceStatement, toEvidence } from "../evidence.ts";
import { cardsStatement, spanOfWork, toCards } from "../rate-cards/cards.ts";

/** Billing is read for a work order that is being invoiced, or for one of its claims. */
export type BillingKey = { workOrderId: string } | { claimId: string };

export type ClaimLineRow = typeof claimLine.$inferSelect;
export type OrderLineRow = typeof orderLine.$inferSelect;
export type ReleaseRow = typeof holdRelease.$inferSelect & { releasedByName: string };
export type ClaimRow = typeof claim.$inferSelect & { submittedByName: string; decidedByName: string | null };
export type BilledClaim = ClaimRow & { lines: ClaimLineRow[]; releases: ReleaseRow[] };

const submitter = alias(person, "submitter");
const decider = alias(person, "decider");
const releaser = alias(person, "releaser");

/** Every row a claim is judged on, as statements for one batch. */
export function billingStatements(db: Db, viewer: Viewer, key: BillingKey) {
  const { orgId } = viewer;
  const workOrderId = workOrderOf(orgId, key);
  const orderId = sql`(select ${order.id} from ${order} where ${order.orgId} = ${orgId} and ${order.workOrderId} = ${workOrderId})`;
  const ofOrder = (column: SQLWrapper) =>
    sql`(select ${column} from ${order} where ${order.orgId} = ${orgId} and ${order.id} = ${orderId})`;
  const claimIds = db
    .select({ id: claim.id })
    .from(claim)
    .where(and(reachableClaims(viewer), eq(claim.orderId, orderId)));
  return [
    db
      .select()
      .from(order)
      .where(and(reachableOrders(viewer), eq(order.workOrderId, workOrderId))),
    db
      .select({
        ...getTableColumns(workOrder),
        siteName: sql<string>`${site.name}`.as("site_name"),
        assetName: sql<string>`${asset.name}`.as("asset_name"),
      })
      .from(workOrder)
      .innerJoin(site, and(eq(site.orgId, workOrder.orgId), eq(site.id, workOrder.siteId)))
      .innerJoin(asset, and(eq(asset.orgId, workOrder.orgId), eq(asset.id, workOrder.assetId)))
      .where(and(eq(workOrder.orgId, orgId), eq(workOrder.id, workOrderId))),
    db
      .select()
      .from(orderLine)
      .where(and(eq(orderLine.orgId, orgId), eq(orderLine.orderId, orderId)))
      .orderBy(asc(orderLine.position), asc(orderLine.id))
      .limit(500),
    db
      .select({
        ...getTableColumns(claim),
        submittedByName: sql<string>`coalesce(${submitter.name}, (select ${contact.name} from ${contact}
          where ${contact.orgId} = ${orgId} and ${contact.id} = ${claim.submittedBy}), ${claim.submittedBy})`.as(
          "submitted_by_name",
        ),
        decidedByName: sql<string | null>`coalesce(${decider.name}, ${claim.decidedBy})`.as(
          "decided_by_name",
        ),
      })
      .from(claim)
      .leftJoin(submitter, and(eq(submitter.orgId, claim.orgId), eq(submitter.id, claim.submittedBy)))
      .leftJoin(decider, and(eq(decider.orgId, claim.orgId), eq(decider.id, claim.decidedBy)))
      .where(and(reachableClaims(viewer), eq(claim.orderId, orderId)))
      .orderBy(asc(claim.submittedAt), asc(claim.revision))
      .limit(200),
    db
      .select()
      .from(claimLine)
      .where(and(eq(claimLine.orgId, orgId), inArray(claimLine.claimId, claimIds)))
      .orderBy(asc(claimLine.claimId), asc(claimLine.position))
      .limit(2_000),
    db
      .select({
        ...getTableColumns(holdRelease),
        releasedByName: sql<string>`coalesce(${releaser.name}, ${holdRelease.releasedBy})`.as(
          "released_by_name",
        ),
      })
      .from(holdRelease)
      .leftJoin(releaser, and(eq(releaser.orgId, holdRelease.orgId), eq(releaser.id, holdRelease.releasedBy)))
      .where(and(eq(holdRelease.orgId, orgId), inArray(holdRelease.claimId, claimIds))),
    db
      .select()
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), sql`${contractor.id} = ${ofOrder(order.contractorId)}`)),
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    evidenceStatement(db, orgId, workOrderId),
    cardsStatement(db, orgId, {
      contractorId: ofOrder(order.contractorId),
      standingOrderId: ofOrder(order.standingOrderId),
      ...spanOfWork(orgId, workOrderId),
    }),
    db
      .select({
        number: standingOrder.number,
        capMinor: standingOrder.capMinor,
        billedMinor: standingOrder.billedMinor,
      })
      .from(standingOrder)
      .where(and(eq(standingOrder.orgId, orgId), eq(standingOrder.id, ofOrder(order.standingOrderId)))),
  ] as const;
}

type RowsOf<Statements extends readonly unknown[]> = {
  readonly [K in keyof Statements]: Awaited<Statements[K]>;
};
type Rows = RowsOf<ReturnType<typeof billingStatements>>;

export type Billing = NonNullable<ReturnType<typeof assemble>>;

/** Throws `not_found` where the viewer may not reach the order, or the claim asked for. */
export function toBilling(rows: Rows, key: BillingKey): Billing {
  const billing = assemble(rows);
  if (!billing) throw notFound("claimId" in key ? "invoice" : "work order");
  if ("claimId" in key && !billing.claims.some(({ id }) => id === key.claimId)) throw notFound("invoice");
  return billing;
}

export async function readBilling(db: Db, viewer: Viewer, key: BillingKey): Promise<Billing> {
  return toBilling(await db.batch(billingStatements(db, viewer, key)), key);
}

function assemble([
  orders,
  works,
  orderLines,
  claims,
  lines,
  releases,
  contractors,
  organisations,
  evidence,
  cards,
  standings,
]: Rows) {
  const [theOrder, work, theContractor, theOrganisation] = [
    orders[0],
    works[0],
    contractors[0],
    organisations[0],
  ];
  if (!theOrder || !work || !theContractor || !theOrganisation) return null;
  const { required, given } = toEvidence(evidence[0]);
  const linesOf = Map.groupBy(lines, ({ claimId }) => claimId);
  const releasesOf = Map.groupBy(releases, ({ claimId }) => claimId);
  return {
    order: theOrder,
    work,
    orderLines,
    claims: claims.map(
      (row): BilledClaim => ({
        ...row,
        lines: linesOf.get(row.id) ?? [],
        releases: releasesOf.get(row.id) ?? [],
      }),
    ),
    contractor: theContractor,
    organisation: theOrganisation,
    /** What the order was called off from. */
    standing: standings[0] ?? null,
    rates: ratesOn(toCards(cards, theOrder.currency), workDay(work, theOrganisation.timeZone)),
    missingEvidence: missingEvidence(required, given),
  };
}

function workOrderOf(orgId: string, key: BillingKey): string | SQL {
  if ("workOrderId" in key) return key.workOrderId;
  return sql`(select ${claim.workOrderId} from ${claim} where ${claim.orgId} = ${orgId} and ${claim.id} = ${key.claimId})`;
}
