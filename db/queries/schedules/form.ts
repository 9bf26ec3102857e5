import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { standingOrder, workSchedule } from "../../schema/index.ts";
import { standingReads, toStandings } from "../standing-orders/reach.ts";
import { oneAsset } from "../work-order-choices.ts";
import { jobTypesStatement } from "../work-order-options.ts";
import { openDaysReads, schedulesStatement, toOpenDays } from "./kept.ts";

interface Asked {
  /** Of new recurring work; else `scheduleId` is given. */
  standingOrderId?: string;
  scheduleId?: string;
  /** What the address chose. */
  assetId: string;
  now: number;
}

/** What the form of recurring work shows and offers, in one batch. Throws `not_found`. */
export async function readScheduleForm(db: Db, viewer: Viewer, asked: Asked) {
  const { standingOrderId, scheduleId = "", assetId, now } = asked;
  const { orgId } = viewer;
  const one = and(eq(workSchedule.id, scheduleId), isNull(workSchedule.removedAt));
  const its = (column: SQL) =>
    sql`(select ${column} from ${workSchedule} where ${workSchedule.orgId} = ${orgId} and ${workSchedule.id} = ${scheduleId})`;
  const standingIs = standingOrderId ?? its(sql`${workSchedule.standingOrderId}`);
  const [schedules, rows, scope, types, chosen, kept, organisations, holidays] = await db.batch([
    schedulesStatement(db, viewer, one),
    ...standingReads(db, viewer, eq(standingOrder.id, standingIs)),
    jobTypesStatement(db, orgId),
    oneAsset(db, orgId, assetId),
    oneAsset(db, orgId, sql`${its(sql`${workSchedule.assetId}`)}`),
    ...openDaysReads(db, orgId, now),
  ]);
  const [standing] = toStandings(rows, scope);
  const [schedule] = schedules;
  if (!standing || (standingOrderId === undefined && !schedule)) throw notFound("schedule");
  return {
    schedule,
    standing,
    types,
    asset: chosen[0] ?? kept[0],
    open: toOpenDays(organisations, holidays),
  };
}
