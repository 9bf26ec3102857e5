import { type Measure, measureFacts, measures } from "./measures.ts";

/** How much each measure counts; one with none does not count. */
export type Weights = Record<Measure, number>;

export const standardWeights: Weights = {
  respond: 10,
  attend: 15,
  complete_first: 10,
  complete_agreed: 15,
  fix: 15,
  rework: 10,
  decline: 5,
  invoice: 10,
  price: 10,
};

/** What was counted of one measure: `hit` of `n`, of which some are disputed and not decided. */
export interface Figure {
  n: number;
  hit: number;
  disputed: number;
}

export type Figures = Record<Measure, Figure>;

export const LEAST_JOBS = 10;

/** Basis points, or null where there is nothing to measure (rule K2). */
export const shareBp = ({ n, hit }: Figure): number | null => (n > 0 ? Math.round((hit * 10_000) / n) : null);

/**
 * Basis points: the weighted mean of the measures that have anything to measure, each as how well it went. Null under
 * ten jobs, and where nothing that counts was measured.
 */
export function gradeBp(jobs: number, figures: Figures, weights: Weights): number | null {
  if (jobs < LEAST_JOBS) return null;
  const counted = measures.filter((measure) => figures[measure].n > 0 && weights[measure] > 0);
  const whole = counted.reduce((sum, measure) => sum + weights[measure], 0);
  if (whole === 0) return null;
  const sum = counted.reduce((total, measure) => total + weights[measure] * goodShare(measure, figures), 0);
  return Math.round((sum * 10_000) / whole);
}

function goodShare(measure: Measure, figures: Figures): number {
  const { n, hit } = figures[measure];
  return (measureFacts[measure].good === "high" ? hit : n - hit) / n;
}
