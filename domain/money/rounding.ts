/**
 * The quotient rounded once, half away from zero, so that a credit is the exact mirror of its charge.
 * `divisor` is above zero. Throws a RangeError when the result is beyond what an integer column can hold.
 */
export function roundHalfUp(numerator: bigint, divisor: bigint): number {
  const half = divisor / 2n;
  const away = numerator < 0n ? -half : half;
  return exactNumber((numerator + away) / divisor);
}

export function roundUp(numerator: bigint, divisor: bigint): number {
  const quotient = numerator / divisor;
  return exactNumber(numerator > 0n && numerator % divisor !== 0n ? quotient + 1n : quotient);
}

function exactNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError("amount is too large to be held exactly");
  return number;
}
