import { measures } from "#domain/performance/measures.ts";

/** Counts of one contractor, by the names that the database has for them. */
export type Counts = Record<string, number>;

const names = measures.flatMap((measure) => [`${measure}_n`, `${measure}_hit`]);

export const sums = names.map((name) => `sum(${name}) as ${name}`).join(", ");

/** Whole months from sums, and the days of the last one from facts. */
export const counted = (of: string) => `select contractor_id, month, ${names.join(", ")} from score_month
    where org_id = 'demo' and ${of} and month >= ?1 and month < ?2
  union all select contractor_id, substr(on_day, 1, 7), ${names.join(", ")} from performance_job
    where org_id = 'demo' and ${of} and on_day between ?2 || '-01' and ?3`;

/** "87.4% of 214" */
export function share(counts: Counts | undefined, measure: string): string {
  const [n = 0, hit = 0] = [counts?.[`${measure}_n`], counts?.[`${measure}_hit`]];
  return n > 0 ? `${((hit / n) * 100).toFixed(1)}% of ${n}` : "Nothing to measure";
}
