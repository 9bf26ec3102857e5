import type { Bp, Minor } from "../money/money.ts";

/** The four numbers of rule S3, of which three are kept. */
export interface Drawn {
  reservedMinor: Minor;
  committedMinor: Minor;
  billedMinor: Minor;
}

export interface StandingFigures extends Drawn {
  usedMinor: Minor;
  /** Null where there is no cap, as is `usedBp`. */
  leftMinor: Minor | null;
  usedBp: Bp | null;
}

/** Rule S3. A share is rounded down: a level that shows was reached. */
export function standingFigures(
  { reservedMinor, committedMinor, billedMinor }: Drawn,
  capMinor: Minor | null,
): StandingFigures {
  const usedMinor = reservedMinor + committedMinor + billedMinor;
  return {
    reservedMinor,
    committedMinor,
    billedMinor,
    usedMinor,
    leftMinor: capMinor === null ? null : capMinor - usedMinor,
    usedBp: capMinor === null ? null : Number((BigInt(usedMinor) * 10_000n) / BigInt(capMinor)),
  };
}

/** The levels that use goes past on its way from one sum to another; without a cap there are none. */
export const levelsReached = (
  beforeMinor: Minor,
  afterMinor: Minor,
  capMinor: Minor | null,
  levels: readonly Bp[],
): Bp[] =>
  capMinor === null
    ? []
    : levels.filter((bp) => beforeMinor * 10_000 < bp * capMinor && afterMinor * 10_000 >= bp * capMinor);
