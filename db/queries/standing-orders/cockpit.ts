import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import { standingFigures } from "#domain/standing-order/figures.ts";
import { runsOutOn } from "#domain/standing-order/forecast.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Db } from "../../client.ts";
import {
  document,
  organisation,
  standingOrder,
  standingOrderDay,
  standingOrderNotice,
} from "../../schema/index.ts";
import { reachableDocuments } from "../../scopes.ts";
import { standingReads, toStandings } from "./reach.ts";

const MOST_DAYS = 4_000;
const MOST_NEWS = 100;

/**
 * A standing order with its figures, its draws by day, the day it runs out, its notices, and what changed it: the same
 * for both sides, in one batch. Throws `not_found`.
 */
export async function readCockpit(db: Db, viewer: Viewer, id: string, now: number) {
  const { orgId } = viewer;
  const [rows, scope, organisations, draws, notices, documents] = await db.batch([
    ...standingReads(db, viewer, eq(standingOrder.id, id)),
    db.select({ timeZone: organisation.timeZone }).from(organisation).where(eq(organisation.id, orgId)),
    db.select({ days: daysOf(orgId, id) }).from(sql`(select 1)`),
    db
      .select()
      .from(standingOrderNotice)
      .where(and(eq(standingOrderNotice.orgId, orgId), eq(standingOrderNotice.standingOrderId, id)))
      .orderBy(desc(standingOrderNotice.toldAt), asc(standingOrderNotice.levelBp))
      .limit(MOST_NEWS),
    db
      .select({
        id: document.id,
        kind: document.kind,
        number: document.number,
        title: document.title,
        state: document.state,
        stateAt: document.stateAt,
      })
      .from(document)
      .where(and(reachableDocuments(viewer), eq(document.ofDocumentId, id)))
      .orderBy(desc(document.createdAt))
      .limit(MOST_NEWS),
  ]);
  const [standing] = toStandings(rows, scope);
  const [zone] = organisations;
  if (!standing || !zone) throw notFound("standing order");
  const { row, terms } = standing;
  const { capMinor, validFrom } = row;
  const days = (JSON.parse(draws[0]?.days ?? "[]") as [string, number][]).map(([day, amountMinor]) => ({
    day,
    amountMinor,
  }));
  const today = dayKey(now, zone.timeZone);
  return {
    standingOrder: row,
    terms,
    figures: standingFigures(row, capMinor),
    today,
    days,
    /** `YYYY-MM-DD`; null without a cap or anything to go by. */
    runsOutOn: runsOutOn({ days, capMinor, validFrom, today }),
    notices,
    /** Changes to it and what renews it, newest first. */
    documents,
  };
}

/** All days in one row: years of them as rows of their own cost more than everything else of the page. */
const daysOf = (orgId: string, id: string) =>
  sql<string>`(
  select json_group_array(json_array(day, amount_minor)) from (
    select ${standingOrderDay.day} as day, ${standingOrderDay.amountMinor} as amount_minor from ${standingOrderDay}
    where ${standingOrderDay.orgId} = ${orgId} and ${standingOrderDay.standingOrderId} = ${id}
    order by ${standingOrderDay.day} limit ${sql.raw(String(MOST_DAYS))}))`.as("days");

export type Cockpit = Awaited<ReturnType<typeof readCockpit>>;
