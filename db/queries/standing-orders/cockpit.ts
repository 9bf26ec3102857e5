import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import { standingFigures } from "#domain/standing-order/figures.ts";
import { runsOutOn } from "#domain/standing-order/forecast.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Db } from "../../client.ts";
import {
  document,
  order,
  organisation,
  standingOrder,
  standingOrderDay,
  standingOrderNotice,
} from "../../schema/index.ts";
import { reachableDocuments, reachableOrders } from "../../scopes.ts";
import { unbilled } from "./call-offs.ts";
import { standingReads, toStandings } from "./reach.ts";

const MOST_DAYS = 4_000;
const MOST_NEWS = 100;

/**
 * A standing order with its figures, its draws by day, the day it runs out, its notices, what changed it, and what
 * closed call-offs hold that nobody billed: the same for both sides, in one batch. Throws `not_found`.
 */
export async function readCockpit(db: Db, viewer: Viewer, id: string, now: number) {
  const { orgId } = viewer;
  const [rows, scope, organisations, days, notices, documents, waiting] = await db.batch([
    ...standingReads(db, viewer, eq(standingOrder.id, id)),
    db.select({ timeZone: organisation.timeZone }).from(organisation).where(eq(organisation.id, orgId)),
    db
      .select({ day: standingOrderDay.day, amountMinor: standingOrderDay.amountMinor })
      .from(standingOrderDay)
      .where(and(eq(standingOrderDay.orgId, orgId), eq(standingOrderDay.standingOrderId, id)))
      .orderBy(asc(standingOrderDay.day))
      .limit(MOST_DAYS),
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
    db
      .select({
        count: sql<number>`count(*)`.as("unbilled_count"),
        amountMinor: sql<number>`coalesce(sum(${order.capMinor} - ${order.invoicedMinor}), 0)`.as(
          "unbilled_minor",
        ),
      })
      .from(order)
      .where(and(reachableOrders(viewer), eq(order.standingOrderId, id), unbilled)),
  ]);
  const [standing] = toStandings(rows, scope);
  const [zone] = organisations;
  if (!standing || !zone) throw notFound("standing order");
  const { row, terms } = standing;
  const { capMinor, validFrom } = row;
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
    /** Closed call-offs whose order still holds what nobody billed. */
    unbilled: { count: waiting[0]?.count ?? 0, amountMinor: waiting[0]?.amountMinor ?? 0 },
  };
}

export type Cockpit = Awaited<ReturnType<typeof readCockpit>>;
