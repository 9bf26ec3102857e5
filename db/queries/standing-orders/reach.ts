import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { StandingNow } from "#domain/standing-order/call-off.ts";
import type { StandingTerms } from "#domain/standing-order/terms.ts";
import type { Db } from "../../client.ts";
import { asset, contractor, rateCard, site, standingOrder, standingOrderScope } from "../../schema/index.ts";
import { reachableStandingOrders } from "../../scopes.ts";

export type StandingOrderRow = typeof standingOrder.$inferSelect;

/** The statements that a standing order and its scope are read by, for a batch; `toStanding` makes them one. */
export const standingReads = (db: Db, viewer: Viewer, id: string) =>
  [
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
      .where(and(reachableStandingOrders(viewer), eq(standingOrder.id, id))),
    db
      .select({
        kind: standingOrderScope.kind,
        value: standingOrderScope.value,
        name: sql<string>`coalesce(${site.name}, ${asset.name}, ${standingOrderScope.value})`.as(
          "scope_name",
        ),
      })
      .from(standingOrderScope)
      .leftJoin(
        site,
        and(
          eq(standingOrderScope.kind, "site"),
          eq(site.orgId, standingOrderScope.orgId),
          eq(site.id, standingOrderScope.value),
        ),
      )
      .leftJoin(
        asset,
        and(
          eq(standingOrderScope.kind, "asset"),
          eq(asset.orgId, standingOrderScope.orgId),
          eq(asset.id, standingOrderScope.value),
        ),
      )
      .where(and(eq(standingOrderScope.orgId, viewer.orgId), eq(standingOrderScope.standingOrderId, id)))
      .orderBy(asc(sql`scope_name`)),
  ] as const;

type Reads = ReturnType<typeof standingReads>;

export interface Standing {
  row: Awaited<Reads[0]>[number];
  terms: StandingTerms;
  /** As `callOff` is asked about it. */
  now: StandingNow;
}

export function toStanding(rows: Awaited<Reads[0]>, scope: Awaited<Reads[1]>): Standing | null {
  const [row] = rows;
  if (!row) return null;
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
  const standing = toStanding(...(await db.batch([...standingReads(db, viewer, id)])));
  if (!standing) throw notFound("standing order");
  return standing;
}
