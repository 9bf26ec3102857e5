import { COUNTED_UNDER, measureFacts, measures } from "#domain/performance/measures.ts";
import type { RankBy } from "#domain/performance/rank.ts";

export interface RankColumn {
  by: RankBy;
  label: string;
  definition: string;
}

/** What the comparison shows of each contractor, beside the name. */
export const rankColumns: readonly RankColumn[] = [
  {
    by: "grade",
    label: "Grade",
    definition:
      "The mean of the figures, each as often as its weight says. What was returned or declined counts against it. None under 10 jobs.",
  },
  { by: "jobs", label: "Jobs", definition: `Work with anything to measure. ${COUNTED_UNDER}` },
  ...measures.map((by) => ({ by, ...measureFacts[by] })),
];
