import { and, asc, eq, ne, sql } from "drizzle-orm";
import { gradeBp, standardWeights } from "#domain/performance/grade.ts";
import { readAtOnce, standIn } from "../../at-once.ts";
import type { Db } from "../../client.ts";
import { contractor, jobType, organisation, site } from "../../schema/index.ts";
import { asked } from "./asked.ts";
import { type Counted, scoreSums, toScore } from "./scores.ts";

const MOST = 500;

/** Every contractor of an organisation beside each other, in one statement. For staff alone: no contractor may see another. */
export async function readComparison(db: Db, counted: Omit<Counted, "contractorIds">) {
  const { values, orgId, sums } = asked({ ...counted, contractorIds: null }, "window");
  const trade = counted.trade ? standIn("trade") : undefined;
  const shape = JSON.stringify(["comparison", ...Object.keys(values)]);
  const {
    rows,
    settings: [settings],
    ...choices
  } = await readAtOnce(db, shape, values, () => ({
    rows: db
      .select({
        contractorId: sql<string>`${contractor.id}`.as("their_id"),
        name: contractor.name,
        trade: contractor.trade,
        status: contractor.status,
        ...scoreSums,
      })
      .from(contractor)
      .leftJoin(sql`(${sums()}) counted`, sql`counted.contractor_id = ${contractor.id}`)
      .where(and(eq(contractor.orgId, orgId), trade ? eq(contractor.trade, trade) : undefined))
      .groupBy(contractor.id)
      .orderBy(asc(sql`${contractor.name} collate nocase`))
      .limit(MOST),
    settings: db
      .select({ weights: organisation.performanceWeights })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
    trades: db
      .selectDistinct({ trade: contractor.trade })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), ne(contractor.trade, "")))
      .orderBy(asc(contractor.trade))
      .limit(MOST),
    sites: db
      .select({ value: site.id, label: site.name })
      .from(site)
      .where(eq(site.orgId, orgId))
      .orderBy(asc(sql`${site.name} collate nocase`))
      .limit(MOST),
    jobTypes: db
      .select({ value: jobType.id, label: jobType.name })
      .from(jobType)
      .where(eq(jobType.orgId, orgId))
      .orderBy(asc(sql`${jobType.name} collate nocase`))
      .limit(MOST),
  }));
  const weights = settings?.weights ?? standardWeights;
  return {
    weights,
    rows: rows.map(({ contractorId, name, trade: theirs, status, ...sums }) => {
      const score = toScore(sums);
      return {
        contractorId,
        name,
        trade: theirs,
        status,
        score,
        gradeBp: gradeBp(score.jobs, score.figures, weights),
      };
    }),
    choices: { ...choices, trades: choices.trades.map((row) => row.trade) },
  };
}

export type Comparison = Awaited<ReturnType<typeof readComparison>>;
