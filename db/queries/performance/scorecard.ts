import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { gradeBp, standardWeights } from "#domain/performance/grade.ts";
import { type DayWindow, yearUpTo } from "#domain/performance/window.ts";
import { notFound } from "#domain/refusal.ts";
import { readAtOnce, standIn } from "../../at-once.ts";
import type { Db } from "../../client.ts";
import {
  contractor,
  jobType,
  organisation,
  performanceDispute,
  performanceJob,
  site,
} from "../../schema/index.ts";
import { asked } from "./asked.ts";
import { reachPerformance } from "./reach.ts";
import { type Score, scoreSums, toScore } from "./scores.ts";

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
  const counted = { orgId: viewer.orgId, contractorIds: JSON.stringify([contractorId]), now, ...narrowed };
  const whole = asked({ ...counted, window }, "window");
  const year = asked({ ...counted, window: yearUpTo(window), byMonth: true }, "year");
  const { orgId } = whole;
  const values = { ...whole.values, ...year.values, contractorId };
  const shape = JSON.stringify(["scorecard", ...Object.keys(values)]);
  const {
    contractors,
    sums: [sums],
    trend,
    settings: [settings],
    disputes,
    ...choices
  } = await readAtOnce(db, shape, values, () => {
    const their = standIn("contractorId");
    const theirs = sql`from ${performanceJob} where org_id = ${orgId} and contractor_id = ${their}
      and on_day between ${standIn("windowFrom")} and ${standIn("windowTo")} order by on_day desc limit ${LOOKED_AT}`;
    return {
      contractors: db
        .select({ id: contractor.id, name: contractor.name, trade: contractor.trade })
        .from(contractor)
        .where(and(eq(contractor.orgId, orgId), eq(contractor.id, their))),
      sums: db.select(scoreSums).from(sql`(${whole.sums()})`),
      trend: db
        .select({ month: sql<string>`month`.as("month"), ...scoreSums })
        .from(sql`(${year.sums()})`)
        .groupBy(sql`month`)
        .orderBy(sql`month`),
      settings: db
        .select({ weights: organisation.performanceWeights })
        .from(organisation)
        .where(eq(organisation.id, orgId)),
      disputes: db
        .select()
        .from(performanceDispute)
        .where(and(eq(performanceDispute.orgId, orgId), eq(performanceDispute.contractorId, their)))
        .orderBy(desc(performanceDispute.raisedAt), desc(performanceDispute.id))
        .limit(DISPUTES),
      sites: db
        .select({ value: site.id, label: site.name })
        .from(site)
        .where(and(eq(site.orgId, orgId), sql`${site.id} in (select site_id ${theirs})`))
        .orderBy(asc(sql`${site.name} collate nocase`))
        .limit(CHOICES),
      jobTypes: db
        .select({ value: jobType.id, label: jobType.name })
        .from(jobType)
        .where(and(eq(jobType.orgId, orgId), sql`${jobType.id} in (select job_type_id ${theirs})`))
        .orderBy(asc(sql`${jobType.name} collate nocase`))
        .limit(CHOICES),
    };
  });
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
    trend: trend.map((row): MonthScore => {
      const { jobs, figures } = toScore(row);
      return { month: String(row.month), jobs, figures };
    }),
    /** Newest first. */
    disputes,
    choices,
  };
}

interface MonthScore extends Pick<Score, "jobs" | "figures"> {
  /** "2026-03" */
  month: string;
}

export type Scorecard = Awaited<ReturnType<typeof readScorecard>>;
