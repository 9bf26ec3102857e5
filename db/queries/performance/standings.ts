import { eq, sql } from "drizzle-orm";
import { gradeBp, standardWeights } from "#domain/performance/grade.ts";
import { lastDays } from "#domain/performance/window.ts";
import { dayKey } from "#domain/time/day.ts";
import { openStates } from "#domain/work-order/states.ts";
import type { Db } from "../../client.ts";
import { organisation, workOrder } from "../../schema/index.ts";
import { listed } from "../board-source.ts";
import { scoreSums, scores, toScore } from "./scores.ts";

const DAYS = 365;

interface Asked {
  orgId: string;
  contractorIds: readonly string[];
  timeZone: string;
  now: number;
}

/** What somebody who chooses a contractor wants to know beside each name, in one batch: load, distance to dates, score. */
export async function readStandings(db: Db, { orgId, contractorIds, timeZone, now }: Asked) {
  const ids = JSON.stringify(contractorIds);
  const window = lastDays(DAYS, dayKey(now, timeZone));
  const [sums, loads, [settings]] = await db.batch([
    db
      .select({ contractorId: sql<string>`contractor_id`.as("their_id"), ...scoreSums })
      .from(sql`(${scores({ orgId, contractorIds: ids, window, now })})`)
      .groupBy(sql`contractor_id`),
    db
      .select({
        contractorId: workOrder.contractorId,
        open: sql<number>`count(*)`.as("open_work"),
        late: sql<number>`coalesce(sum(${workOrder.dueAt} < ${now}), 0)`.as("late_work"),
        nextDueAt: sql<number | null>`min(iif(${workOrder.dueAt} >= ${now}, ${workOrder.dueAt}, null))`.as(
          "next_due",
        ),
      })
      .from(workOrder)
      .where(
        sql`${workOrder.orgId} = ${orgId} and ${workOrder.contractorId} in (select value from json_each(${ids}))
          and ${workOrder.state} in (${listed(openStates)})`,
      )
      .groupBy(workOrder.contractorId),
    db
      .select({ weights: organisation.performanceWeights })
      .from(organisation)
      .where(eq(organisation.id, orgId)),
  ]);
  const weights = settings?.weights ?? standardWeights;
  return contractorIds.map((contractorId) => {
    const score = toScore(sums.find((row) => row.contractorId === contractorId));
    const load = loads.find((row) => row.contractorId === contractorId);
    return {
      contractorId,
      open: load?.open ?? 0,
      late: load?.late ?? 0,
      nextDueAt: load?.nextDueAt ?? null,
      jobs: score.jobs,
      gradeBp: gradeBp(score.jobs, score.figures, weights),
      /** Of the last year: how long before the agreed date work was done. */
      margin: score.margin,
    };
  });
}

export type Standing = Awaited<ReturnType<typeof readStandings>>[number];
