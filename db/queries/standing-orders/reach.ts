import { and, asc, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { StandingNow } from "#domain/standing-order/call-off.ts";
import type { StandingTerms } from "#domain/standing-order/terms.ts";
import type { Db } from "../../client.ts";
import {
  asset,
  contractor,
  order,
  rateCard,
  site,
  standingOrder,
  standingOrderScope,
  workOrder,
} from "../../schema/index.ts";
import { reachableStandingOrders, reachableWorkOrders } from "../../scopes.ts";
import type { WorkOrderRow } from "../work-order-facts.ts";

export type StandingOrderRow = typeof standingOrder.$inferSelect;

const MOST = 50;

/** The statements that standing orders and their scopes are read by, for a batch; `toStandings` puts them together. */
export function standingReads(db: Db, viewer: Viewer, which: SQL | undefined) {
  const here = and(reachableStandingOrders(viewer), which);
  const scope = standingOrderScope;
  return [
    db
      .select({
        ...getTableColumns(standingOrder),
        contractorName: sql<string>`${contractor.name}`.as("contractor_name"),
        rateCardName: sql<string | null>`${rateCard.name}`.as("rate_card_name"),
      })
      .from(standingOrder)
      .innerJoin(
        contractor,
        and(eq(contractor.orgId, standingOrder.orgId), eq(contractor.id, standingOrder.contractorId)),
      )
      .leftJoin(
        rateCard,
        and(eq(rateCard.orgId, standingOrder.orgId), eq(rateCard.id, standingOrder.rateCardId)),
      )
      .where(here)
      .orderBy(desc(standingOrder.state), desc(standingOrder.validTo))
      .limit(MOST),
    db
      .select({
        standingOrderId: scope.standingOrderId,
        kind: scope.kind,
        value: scope.value,
        name: sql<string>`coalesce(${site.name}, ${asset.name}, ${scope.value})`.as("scope_name"),
      })
      .from(standingOrder)
      .innerJoin(
        scope,
        and(eq(scope.orgId, standingOrder.orgId), eq(scope.standingOrderId, standingOrder.id)),
      )
      .leftJoin(site, and(eq(scope.kind, "site"), eq(site.orgId, scope.orgId), eq(site.id, scope.value)))
      .leftJoin(asset, and(eq(scope.kind, "asset"), eq(asset.orgId, scope.orgId), eq(asset.id, scope.value)))
      .where(here)
      .orderBy(asc(sql`scope_name`)),
  ] as const;
}

type Reads = ReturnType<typeof standingReads>;
type ReadRow = Awaited<Reads[0]>[number];
type ReadScope = Awaited<Reads[1]>;

export interface Standing {
  row: ReadRow;
  terms: StandingTerms;
  /** As `callOff` is asked about it. */
  now: StandingNow;
}

/** Open ones first, the one that lasts longest before others. */
export const toStandings = (rows: ReadRow[], scope: ReadScope): Standing[] =>
  rows.map((row) =>
    toStanding(
      row,
      scope.filter(({ standingOrderId }) => standingOrderId === row.id),
    ),
  );

function toStanding(row: ReadRow, scope: ReadScope): Standing {
  const named = (kind: "site" | "asset") =>
    scope.filter((one) => one.kind === kind).map(({ value: id, name }) => ({ id, name }));
  const { validFrom, validTo, capMinor, callOffCapMinor, lineCapMinor, noticeBp, rateCardId } = row;
  const limits = {
    validFrom,
    validTo,
    capMinor,
    callOffCapMinor,
    lineCapMinor,
    sites: named("site"),
    assets: named("asset"),
    categories: scope.filter(({ kind }) => kind === "category").map(({ value }) => value),
    noticeBp,
  };
  const { number, state, currency, reservedMinor, committedMinor, billedMinor } = row;
  return {
    row,
    terms: {
      ...limits,
      noCap: capMinor === null,
      rateCard: rateCardId === null ? null : { id: rateCardId, name: row.rateCardName ?? "" },
    },
    now: { ...limits, number, state, currency, reservedMinor, committedMinor, billedMinor },
  };
}

/** A standing order that this viewer may reach. Throws `not_found`. */
export async function reachStanding(db: Db, viewer: Viewer, id: string): Promise<Standing> {
  const [standing] = toStandings(
    ...(await db.batch([...standingReads(db, viewer, eq(standingOrder.id, id))])),
  );
  if (!standing) throw notFound("standing order");
  return standing;
}

/** A work order with the standing order that it was called off from, if any. Throws `not_found`. */
export async function reachCallOff(
  db: Db,
  viewer: Viewer,
  workOrderId: string,
): Promise<{ row: WorkOrderRow; standing: StandingOrderRow | null }> {
  const calledOffFrom = sql`(select ${order.standingOrderId} from ${order}
    where ${order.orgId} = ${viewer.orgId} and ${order.workOrderId} = ${workOrderId})`;
  const [[row], ...found] = await db.batch([
    db
      .select()
      .from(workOrder)
      .where(and(reachableWorkOrders(viewer), eq(workOrder.id, workOrderId))),
    ...standingReads(db, viewer, eq(standingOrder.id, calledOffFrom)),
  ]);
  if (!row) throw notFound("work order");
  return { row, standing: toStandings(...found)[0]?.row ?? null };
}
