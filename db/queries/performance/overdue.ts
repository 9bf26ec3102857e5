import { type SQL, sql } from "drizzle-orm";
import type { Measure } from "#domain/performance/measures.ts";
import { literal } from "../board-source.ts";

/** By when something was to be done, and when it was: columns of a fact. */
const DATES: Partial<Record<Measure, [by: string, at: string]>> = {
  respond: ["respond_by", "responded_at"],
  attend: ["attend_by", "attended_at"],
  complete_first: ["first_by", "completed_at"],
  complete_agreed: ["agreed_by", "completed_at"],
};

/** The measures that time alone can miss. */
export const overdueMeasures = Object.keys(DATES) as readonly Measure[];

/** Of facts `p`: neither completed nor over, in the words of an index. */
export const STILL_OPEN = sql`p.completed_at is null and p.ended_at is null`;

/** Whether an open fact `p` is past the date of a measure: 0 or 1. While it waits for the organisation the clock stands. */
export function overdueOf(measure: Measure, now: number): SQL {
  const dates = DATES[measure];
  if (!dates) return sql`0`;
  const [by, at] = dates.map((name) => sql.raw(`p.${name}`));
  return sql`(${at} is null and coalesce(${by} < coalesce(p.held_at, ${now}), 0)
    and not instr(p.upheld_disputes, ${literal(`|${measure}|`)}))`;
}
