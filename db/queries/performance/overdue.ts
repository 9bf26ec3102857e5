import { type SQL, sql } from "drizzle-orm";
import type { Measure } from "#domain/performance/measures.ts";
import { literal } from "../board-source.ts";

/**
 * Whether open work `w`, of which `p` is the last fact, is past the date of a measure: 0 or 1. While it waits for the
 * organisation the clock stands.
 */
export function overdueOf(measure: Measure, now: number): SQL {
  const clock = sql`iif(w.state = 'on_hold' and w.hold_cause = 'organisation', w.state_at, ${now})`;
  const past = (by: string, at: string) =>
    sql`(not instr(p.upheld_disputes, ${literal(`|${measure}|`)})
      and coalesce(${sql.raw(`p.${by}`)} < ${clock} and ${sql.raw(`p.${at}`)} is null, 0))`;
  switch (measure) {
    case "respond":
      return past("respond_by", "responded_at");
    case "attend":
      return past("attend_by", "attended_at");
    case "complete_first":
      return past("first_by", "completed_at");
    case "complete_agreed":
      return past("agreed_by", "completed_at");
    default:
      return sql`0`;
  }
}
