import type { Excess } from "../claim/tolerance.ts";
import type { Minor, PricedLine } from "../money/money.ts";
import { exactNet } from "../money/money.ts";
import { roundUp } from "../money/rounding.ts";

/** What a line costs beyond its quantity at the agreed price, exactly, and of what. */
export function excessOverRate(line: PricedLine, agreedMinor: Minor): Excess {
  const agreed = BigInt(line.quantityMilli) * BigInt(agreedMinor);
  return { over: exactNet(line) - agreed, of: agreed < 0n ? -agreed : agreed };
}

/** The same in whole minor units, rounded up; a lower price counts zero. */
export function overRate(line: PricedLine, agreedMinor: Minor): Minor {
  const { over } = excessOverRate(line, agreedMinor);
  return over > 0n ? roundUp(over, 1000n) : 0;
}
