import { roundHalfUp } from "./rounding.ts";

/** Integer in the currency's minor unit: 1240.00 is 124000. */
export type Minor = number;
/** Integer thousandths: a quantity of 2.5 is 2500. */
export type Milli = number;
/** Integer basis points: 12.5 % is 1250. */
export type Bp = number;

export type PricedLine = { quantityMilli: Milli; unitPriceMinor: Minor; discountMinor: Minor };

/** Quantity × unit price − discount in thousandths of a minor unit, before any rounding. */
export function exactNet(line: PricedLine): bigint {
  return BigInt(line.quantityMilli) * BigInt(line.unitPriceMinor) - BigInt(line.discountMinor) * 1000n;
}

/** Rule M2: one rounding, after the discount. Throws a RangeError for what an integer column cannot hold. */
export function lineNet(line: PricedLine): Minor {
  const full = line.quantityMilli * line.unitPriceMinor;
  const net = full / 1000 - line.discountMinor;
  // Most lines come to whole units that a number holds exactly: a tenth of the time of a bigint
  const isExact = full % 1000 === 0 && Number.isSafeInteger(full) && Number.isSafeInteger(net);
  return isExact ? net + 0 : roundHalfUp(exactNet(line), 1000n);
}

export function percentOf(minor: Minor, bp: Bp): Minor {
  return roundHalfUp(BigInt(minor) * BigInt(bp), 10_000n);
}

/** The share of `minor` that `part` of `whole` stands for; of an empty whole it is nothing. */
export function shareOf(minor: Minor, part: number, whole: number): Minor {
  if (whole === 0) return 0;
  const direction = BigInt(Math.sign(whole));
  return roundHalfUp(BigInt(minor) * BigInt(part) * direction, BigInt(whole) * direction);
}
