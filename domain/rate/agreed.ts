import type { Minor } from "../money/money.ts";
import { percentOf } from "../money/money.ts";
import { same } from "../text/same.ts";
import type { DayRate, RateHours } from "./rates-on.ts";

/** Which rate of a card a line is at. Materials say what one cost. */
export interface RateRef {
  cardId: string;
  code: string;
  hours: RateHours;
  costMinor?: Minor | undefined;
}

/** The rate a line was matched with, kept with the line as it was agreed that day. */
export interface LineRate extends RateRef {
  card: string;
  n: number;
  agreedMinor: Minor;
}

interface Described {
  description: string;
  unit: string;
  rate?: RateRef | null | undefined;
  /** What one cost, where the line is for materials. */
  costMinor?: Minor | undefined;
}

/**
 * The agreed price of a line: that of the rate it names, or of the one it is worded like. Null where no rate fits, where
 * two cards differ (rule P9: never guess), or where materials do not say their cost.
 */
export function agreedFor(line: Described, rates: readonly DayRate[]): LineRate | null {
  const { rate, costMinor = rate?.costMinor } = line;
  const [first, ...others] = found(line, rates).flatMap((each) => priced(each, costMinor));
  return first && others.every(({ agreedMinor }) => agreedMinor === first.agreedMinor) ? first : null;
}

/** The rates that are worded like a line: letter case, spaces and forms of the same letter aside. */
export const wordedLike = ({ description, unit }: Described, rates: readonly DayRate[]): DayRate[] => {
  const key = wording({ description, unit });
  return rates.filter((rate) => wording(rate) === key);
};

export const wording = ({ description, unit }: Pick<Described, "description" | "unit">) =>
  `${same(description)}|${same(unit)}`;

function found(line: Described, rates: readonly DayRate[]): DayRate[] {
  const named = rates.filter(
    ({ cardId, code, hours }) =>
      cardId === line.rate?.cardId && code === line.rate.code && hours === line.rate.hours,
  );
  return named.length > 0 ? named : wordedLike(line, rates);
}

function priced(rate: DayRate, costMinor: Minor | undefined): LineRate[] {
  const { cardId, card, n, code, hours, unitPriceMinor } = rate;
  const shared = { cardId, card, n, code, hours };
  if (unitPriceMinor !== null) return [{ ...shared, agreedMinor: unitPriceMinor }];
  if (costMinor === undefined) return [];
  return [{ ...shared, costMinor, agreedMinor: withMarkup(costMinor, rate) }];
}

/** What materials that cost this may be charged at. */
export const withMarkup = (costMinor: Minor, { markupBp }: Pick<DayRate, "markupBp">): Minor =>
  costMinor + percentOf(costMinor, markupBp ?? 0);
