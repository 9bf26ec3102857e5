import { type Figures, shareBp } from "./grade.ts";
import { isMeasure, type Measure, measureFacts } from "./measures.ts";

/** What contractors can be put in order by. */
export type RankBy = "name" | "jobs" | "grade" | Measure;

export interface Ranking {
  by: RankBy;
  direction: "ascending" | "descending";
}

interface Ranked {
  name: string;
  gradeBp: number | null;
  score: { jobs: number; figures: Figures };
}

const isRankBy = (text: string): text is RankBy =>
  ["name", "jobs", "grade"].includes(text) || isMeasure(text);

/** Best first: a low share is the better one of what was declined or returned. */
export function usualDirection(by: RankBy): Ranking["direction"] {
  if (by === "name") return "ascending";
  return by === "jobs" || by === "grade" || measureFacts[by].good === "high" ? "descending" : "ascending";
}

/** Reads `?sort=attend&dir=ascending`; nonsense is by name. */
export function readRanking(asked: URLSearchParams): Ranking {
  const sort = asked.get("sort") ?? "";
  const by = isRankBy(sort) ? sort : "name";
  const direction = asked.get("dir");
  return {
    by,
    direction: direction === "ascending" || direction === "descending" ? direction : usualDirection(by),
  };
}

const rankedBy = ({ gradeBp, score }: Ranked, by: Exclude<RankBy, "name">): number | null => {
  if (by === "jobs") return score.jobs;
  return by === "grade" ? gradeBp : shareBp(score.figures[by]);
};

/** Those with nothing to measure come last, whichever way it goes. Rows come in the order of their names. */
export function rank<Row extends Ranked>(rows: readonly Row[], { by, direction }: Ranking): Row[] {
  if (by === "name") return direction === "ascending" ? [...rows] : [...rows].reverse();
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: rankedBy(row, by) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * (a.value - b.value);
    })
    .map(({ row }) => row);
}
