import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Measure } from "#domain/performance/measures.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import {
  contractor,
  jobType,
  performanceDispute,
  performanceJob,
  site,
  workOrder,
} from "../../schema/index.ts";
import { overdueOf, STILL_OPEN } from "./overdue.ts";
import { reachPerformance } from "./reach.ts";
import type { ScorecardAsked } from "./scorecard.ts";

/** What the mirror is made of has jobs behind it too. */
export type Behind = Measure | "decide" | "pay";

/** All that a figure counts, those that did or did not, or those in dispute. */
export type Which = "all" | "hit" | "missed" | "disputed";

export interface BehindAsked extends ScorecardAsked {
  measure: Behind;
  which?: Which | undefined;
  /** The `next` of the page before. */
  after?: string | undefined;
}

const PAGE = 50;
const p = alias(performanceJob, "p");
const w = alias(workOrder, "w");
const { openDisputes: _, upheldDisputes: __, contractorId: ___, ...facts } = getTableColumns(p);

/** The work behind one figure of a contractor, newest first, in one batch. Throws `not_found`. */
export async function jobsBehind(db: Db, viewer: Viewer, of: string | undefined, asked: BehindAsked) {
  const contractorId = reachPerformance(viewer, of);
  const { measure, window, siteId, jobTypeId } = asked;
  const late = overdue(asked);
  const flag = (name: string) => sql.raw(`p.${measure}_${name}`);
  const mirrored = measure === "decide" || measure === "pay";
  const [[about], rows] = await db.batch([
    db
      .select({ id: contractor.id, name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, viewer.orgId), eq(contractor.id, contractorId))),
    db
      .select({
        ...facts,
        /** Past its date, and still not done. */
        overdue: sql<number>`${late}`.as("is_overdue"),
        hit: sql<number>`${mirrored ? sql`0` : flag("hit")}`.as("is_hit"),
        // What the work is called now is not for a contractor who has it no more
        description:
          viewer.kind === "contractor"
            ? sql<string | null>`iif(w.contractor_id = p.contractor_id, w.description, null)`.as("what")
            : sql<string | null>`w.description`.as("what"),
        siteName: sql<string>`${site.name}`.as("site_name"),
        jobTypeName: sql<string | null>`${jobType.name}`.as("type_name"),
        dispute: sql<"open" | "upheld" | "refused" | null>`${performanceDispute.state}`.as("dispute"),
        disputeId: sql<string | null>`${performanceDispute.id}`.as("dispute_id"),
      })
      .from(p)
      .innerJoin(w, sql`w.org_id = p.org_id and w.id = p.work_order_id`)
      .leftJoin(site, and(eq(site.orgId, p.orgId), eq(site.id, p.siteId)))
      .leftJoin(jobType, and(eq(jobType.orgId, p.orgId), eq(jobType.id, p.jobTypeId)))
      .leftJoin(
        performanceDispute,
        sql`${performanceDispute.orgId} = p.org_id and ${performanceDispute.workOrderId} = p.work_order_id
          and ${performanceDispute.turn} = p.turn and ${performanceDispute.measure} = ${measure}`,
      )
      .where(
        and(
          sql`p.org_id = ${viewer.orgId} and p.contractor_id = ${contractorId}`,
          sql`p.on_day between ${window.from} and ${window.to}`,
          siteId ? eq(p.siteId, siteId) : undefined,
          jobTypeId ? eq(p.jobTypeId, jobTypeId) : undefined,
          whichOf(asked, late),
          afterRow(asked.after),
        ),
      )
      .orderBy(sql`p.on_day desc, p.work_order_id desc, p.turn desc`)
      .limit(PAGE + 1),
  ]);
  if (!about) throw notFound("contractor");
  const shown = rows.slice(0, PAGE).map((row) => ({ ...row, overdue: row.overdue > 0, hit: row.hit > 0 }));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    contractor: about,
    rows: shown,
    next: last ? `${last.onDay}/${last.workOrderId}/${last.turn}` : null,
  };
}

export type JobBehind = Awaited<ReturnType<typeof jobsBehind>>["rows"][number];

/** Only what is open and was not given away since can be overdue. */
function overdue({ measure, now }: BehindAsked): SQL {
  if (measure === "decide" || measure === "pay") return sql`0`;
  return sql`(${STILL_OPEN} and ${overdueOf(measure, now)})`;
}

function whichOf({ measure, which = "all" }: BehindAsked, late: SQL): SQL {
  const counted = sql.raw(`p.${measure}_n > 0`);
  const disputed = sql`instr(p.open_disputes, ${`|${measure}|`}) > 0`;
  if (which === "disputed") return sql`(${counted} or ${late}) and ${disputed}`;
  if (measure === "decide" || measure === "pay" || which === "all") return sql`(${counted} or ${late})`;
  const hit = sql.raw(`p.${measure}_hit`);
  return which === "hit" ? sql`${counted} and ${hit}` : sql`(${counted} and not ${hit} or ${late})`;
}

/** A cursor that somebody made up finds nothing, or the beginning. */
function afterRow(after: string | undefined): SQL | undefined {
  const [day, workOrderId, turn] = (after ?? "").split("/");
  return day && workOrderId
    ? sql`(p.on_day, p.work_order_id, p.turn) < (${day}, ${workOrderId}, ${Number(turn) || 0})`
    : undefined;
}
