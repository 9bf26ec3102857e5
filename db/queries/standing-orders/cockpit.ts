import { and, asc, desc, eq, or } from "drizzle-orm";
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
import { renewedBy } from "./renewals.ts";

const MOST_DAYS = 4_000;
const MOST_NEWS = 100;

/** What a cockpit is read by; `toCockpit` makes it of what they bring. */
export function cockpitReads(db: Db, viewer: Viewer, id: string) {
  const { orgId } = viewer;
  const [rows, scope] = standingReads(db, viewer, eq(standingOrder.id, id));
  return {
    rows,
    scope,
    organisations: db
      .select({ timeZone: organisation.timeZone, businessDays: organisation.businessDays })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
    draws: db
      .select({ day: standingOrderDay.day, amountMinor: standingOrderDay.amountMinor })
      .from(standingOrderDay)
      .where(and(eq(standingOrderDay.orgId, orgId), eq(standingOrderDay.standingOrderId, id)))
      .orderBy(asc(standingOrderDay.day))
      .limit(MOST_DAYS),
    notices: db
      .select()
      .from(standingOrderNotice)
      .where(and(eq(standingOrderNotice.orgId, orgId), eq(standingOrderNotice.standingOrderId, id)))
      .orderBy(desc(standingOrderNotice.toldAt), asc(standingOrderNotice.levelBp))
      .limit(MOST_NEWS),
    documents: db
      .select({
        id: document.id,
        ofDocumentId: document.ofDocumentId,
        kind: document.kind,
        number: document.number,
        title: document.title,
        state: document.state,
        stateAt: document.stateAt,
      })
      .from(document)
      .where(
        and(
          reachableDocuments(viewer),
          or(eq(document.ofDocumentId, id), eq(document.id, renewedBy(orgId, id))),
        ),
      )
      .orderBy(desc(document.createdAt))
      .limit(MOST_NEWS),
  };
}

type Reads = ReturnType<typeof cockpitReads>;
type CockpitRead = { [Name in keyof Reads]: Awaited<Reads[Name]> };

/** Throws `not_found`. */
export async function readCockpit(db: Db, viewer: Viewer, id: string, now: number) {
  const reads = cockpitReads(db, viewer, id);
  const [rows, scope, organisations, draws, notices, documents] = await db.batch([
    reads.rows,
    reads.scope,
    reads.organisations,
    reads.draws,
    reads.notices,
    reads.documents,
  ]);
  return toCockpit({ rows, scope, organisations, draws, notices, documents }, now);
}

/**
 * A standing order with its figures, its draws by day, the day it runs out, its notices, and what changed it: the same
 * for both sides. Throws `not_found`.
 */
export function toCockpit(
  { rows, scope, organisations, draws: days, notices, documents }: CockpitRead,
  now: number,
) {
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
    /** `YYYY-MM-DD`; null without a cap or anything to go by, and once it is closed. */
    runsOutOn: row.state === "closed" ? null : runsOutOn({ days, capMinor, validFrom, today }),
    notices,
    /** Changes to it, what renews it and what it renews, newest first. */
    documents,
  };
}

export type Cockpit = ReturnType<typeof toCockpit>;
