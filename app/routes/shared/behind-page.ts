import { titleOf } from "#app/components/work-order/title-of.ts";
import { type JobBehind, jobsBehind, type Which } from "#db/queries/performance/jobs-behind.ts";
import type { ContractorViewer, StaffViewer } from "#domain/access/viewer.ts";
import { datesOf } from "#domain/performance/dates.ts";
import { isMeasure, measureFacts } from "#domain/performance/measures.ts";
import { isMirror, mirrorFacts, outcomeWords } from "#domain/performance/outcome.ts";
import { why } from "#domain/performance/why.ts";
import { notFound } from "#domain/refusal.ts";
import { type Looking, readNarrowed } from "./narrowed.ts";

interface Viewing extends Looking {
  viewer: StaffViewer | ContractorViewer;
}

const WHICH: readonly Which[] = ["all", "hit", "missed", "disputed"];

/** The work behind one figure, with its dates and why it counts as it does. Throws `not_found`. */
export async function readBehindPage(
  app: Viewing,
  { contractorId, of }: { contractorId?: string; of: string },
  request: Request,
) {
  const { db, viewer, now, frame } = app;
  if (!isMeasure(of) && !isMirror(of)) throw notFound();
  const asked = new URL(request.url).searchParams;
  const { trade: _, ...narrowed } = readNarrowed(asked, app);
  const which = WHICH.find((one) => one === asked.get("show")) ?? "all";
  const after = asked.get("after") || undefined;
  const { contractor, rows, next } = await jobsBehind(db, viewer, contractorId, {
    ...{ measure: of, which, after, now },
    ...narrowed,
  });
  const shown = (row: JobBehind) => ({
    ...{ workOrderId: row.workOrderId, turn: row.turn, number: row.number },
    ...{
      dispute: row.dispute,
      disputeId: row.disputeId,
      siteName: row.siteName,
      jobTypeName: row.jobTypeName,
    },
    /** Null where the contractor has the work no more, and its page does not exist for them. */
    title: row.description === null ? null : titleOf(row.description).title,
    dates: datesOf(of, row),
    hit: row.hit,
    why: why(of, row, frame.currency),
    /** What is open and late counts, and is on the log only when it is done. */
    isOpen: row.overdue,
  });
  return {
    of,
    contractor,
    facts: isMirror(of) ? mirrorFacts[of] : measureFacts[of],
    words: isMirror(of) ? null : outcomeWords[of],
    good: isMirror(of) ? ("high" as const) : measureFacts[of].good,
    ...{ which, narrowed, now, next, after: after ?? null },
    rows: rows.map(shown),
  };
}

export type BehindPage = Awaited<ReturnType<typeof readBehindPage>>;
