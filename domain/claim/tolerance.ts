import type { Bp, Minor } from "../money/money.ts";
import { roundHalfUp } from "../money/rounding.ts";

/** How far over is still let through. Blank (null or left out) inherits; zero means zero. */
export type Tolerance = { bp?: Bp | null; minor?: Minor | null };

export const levels = ["line", "order", "contractor", "organisation"] as const;

export type Level = (typeof levels)[number];

export type ToleranceLevels = { [level in Level]?: Tolerance | undefined };

/** What is over, and what it is over of: both in thousandths of a minor unit, so that nothing is rounded yet. */
export type Excess = { over: bigint; of: bigint };

export type Judgement = { within: boolean; limitMinor: Minor; limitSetBy: Level | null };

/**
 * Rule P6: percentage and amount each come from the nearest level that sets them, the root is zero, and when
 * both are in force both must hold. Compared exactly; only the limit that is shown is rounded.
 */
export function judge(tolerances: ToleranceLevels, { over, of }: Excess): Judgement {
  const limits = [
    ...nearest(tolerances, "minor").map(({ value, level }) => ({
      limit: BigInt(value) * tenThousand * 1000n,
      level,
    })),
    ...nearest(tolerances, "bp").map(({ value, level }) => ({ limit: BigInt(value) * of, level })),
  ];
  const [first, second] = limits;
  const tightest = first && second ? (second.limit < first.limit ? second : first) : first;
  const limit = tightest?.limit ?? 0n;
  return {
    within: over <= 0n || over * tenThousand <= limit,
    limitMinor: roundHalfUp(limit, tenThousand * 1000n),
    limitSetBy: tightest?.level ?? null,
  };
}

export function excessOf(overMinor: Minor, ofMinor: Minor): Excess {
  return { over: BigInt(overMinor) * 1000n, of: BigInt(Math.abs(ofMinor)) * 1000n };
}

const tenThousand = 10_000n;

function nearest(tolerances: ToleranceLevels, field: keyof Tolerance): { value: number; level: Level }[] {
  for (const level of levels) {
    const value = tolerances[level]?.[field] ?? null;
    if (value !== null) return [{ value, level }];
  }
  return [];
}
