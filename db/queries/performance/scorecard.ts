import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { gradeBp, standardWeights } from "#domain/performance/grade.ts";
import { type DayWindow, yearUpTo } from "#domain/performance/window.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import {
  contractor,
  jobType,
  organisation,
  performanceDispute,
  performanceJob,
  site,
} from "../../schema/index.ts";
import { reachPerformance } from "./reach.ts";
import { type Score, scoreSums, scores, toScore } from "./scores.ts";

export interface ScorecardAsked {
  window: DayWindow;
  siteId?: string | undefined;
  jobTypeId?: string | undefined;
  now: number;
}

const CHOICES = 300;
/** What is offered to narrow by is found in as much of the newest work. */
const LOOKED_AT = 500;
const DISPUTES = 50;

/** One contractor's scorecard in one batch, the same for both sides. Throws `not_found`. */
export async function readScorecard(
  db: Db,
  viewer: Viewer,
  of: string | undefined,
  { window, now, ...narrowed }: ScorecardAsked,
) {
  const contractorId = reachPerformance(viewer, of);
  const { orgId } = viewer;
  const counted = { orgId, contractorIds: [contractorId], window, now, ...narrowed };
  const whole = scores(counted);
  const year = scores({ ...counted, window: yearUpTo(window) });
  const theirs = sql`from ${performanceJob} where org_id = ${orgId} and contractor_id = ${contractorId}
    and on_day between ${window.from} and ${window.to} order by on_day desc limit ${LOOKED_AT}`;
  const [contractors, [sums], trend, [settings], disputes, sites, jobTypes] = await db.batch([
    db
      .select({ id: contractor.id, name: contractor.name, trade: contractor.trade })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId))),
    db.select(scoreSums).from(sql`(${whole})`),
    db
      .select({ month: sql<string>`month`.as("month"), ...scoreSums })
      .from(sql`(${year})`)
      .groupBy(sql`month`)
      .orderBy(sql`month`),
    db
      .select({ weights: organisation.performanceWeights })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
    db
      .select()
      .from(performanceDispute)
      .where(and(eq(performanceDispute.orgId, orgId), eq(performanceDispute.contractorId, contractorId)))
      .orderBy(desc(performanceDispute.raisedAt), desc(performanceDispute.id))
      .limit(DISPUTES),
    db
      .select({ value: site.id, label: site.name })
      .from(site)
      .where(and(eq(site.orgId, orgId), sql`${site.id} in (select site_id ${theirs})`))
      .orderBy(asc(sql`${site.name} collate nocase`))
      .limit(CHOICES),
    db
      .select({ value: jobType.id, label: jobType.name })
      .from(jobType)
      .where(and(eq(jobType.orgId, orgId), sql`${jobType.id} in (select job_type_id ${theirs})`))
      .orderBy(asc(sql`${jobType.name} collate nocase`))
      .limit(CHOICES),
  ]);
  const [about] = contractors;
  if (!about) throw notFound("contractor");
  const score = toScore(sums);
  const weights = settings?.weights ?? standardWeights;
  return {
    contractor: about,
    score,
    gradeBp: gradeBp(score.jobs, score.figures, weights),
    weights,
    /** The twelve months up to the window's end; those without any work are left out. */
    trend: trend.map((row): { month: string; score: Score } => ({
      month: String(row.month),
      score: toScore(row),
    })),
    /** Newest first. */
    disputes,
    choices: { sites, jobTypes },
  };
}

export type Scorecard = Awaited<ReturnType<typeof readScorecard>>;
