import { formatMoney } from "../money/format.ts";
import type { Bp, Minor } from "../money/money.ts";
import { wholeDay } from "../time/whole-day.ts";
import { sentenceList } from "../words.ts";
import { type Drawn, levelsReached, standingFigures } from "./figures.ts";
import type { StandingTerms } from "./terms.ts";

/** A standing order as it is now. */
export interface StandingNow extends Drawn, Omit<StandingTerms, "noCap" | "rateCard"> {
  number: string;
  state: "open" | "closed";
  currency: string;
}

export interface AskedCallOff {
  /** The day of the work, `YYYY-MM-DD` where the organisation is. */
  workOn: string;
  siteId: string;
  assetId: string;
  category: string | null;
  amountMinor: Minor;
  /** Nets of its lines. */
  lineNets: readonly Minor[];
}

export type MisfitCode =
  | "standing_closed"
  | "standing_dates"
  | "standing_scope"
  | "over_standing"
  | "over_call_off"
  | "over_line";

export interface Misfit {
  code: MisfitCode;
  message: string;
  /** How much too much it is, where money is the reason. */
  differenceMinor?: Minor;
}

export type CallOff =
  /** `leftAfterMinor` is null where there is no cap; `reachesBp` are the levels at which both sides will be told. */
  { fits: true; leftAfterMinor: Minor | null; reachesBp: Bp[] } | { fits: false; misfits: Misfit[] };

/**
 * Rule S2: whether a call-off fits, or every reason why not. The one answer for the offer while typing, the refusal of
 * the command and the API; the database holds the same in the write.
 */
export function callOff(standing: StandingNow, asked: AskedCallOff): CallOff {
  const misfits = [
    ...statusMisfits(standing),
    ...dateMisfits(standing, asked),
    ...scopeMisfits(standing, asked),
    ...capMisfits(standing, asked),
  ];
  if (misfits.length > 0) return { fits: false, misfits };
  const { usedMinor, leftMinor } = standingFigures(standing, standing.capMinor);
  const afterMinor = usedMinor + asked.amountMinor;
  return {
    fits: true,
    leftAfterMinor: leftMinor === null ? null : leftMinor - asked.amountMinor,
    reachesBp: levelsReached(usedMinor, afterMinor, standing.capMinor, standing.noticeBp),
  };
}

/**
 * Those that work on its day and at its place could be called off from at all before the others, else as they came.
 * What it costs moves none of them, since that is typed beside them; before an asset is chosen nor does the place.
 */
export function fittingFirst<Offer extends { now: StandingNow }>(
  offers: readonly Offer[],
  asked: AskedCallOff,
  isPlaced: boolean,
): Offer[] {
  const anywhere = { sites: [], assets: [], categories: [] };
  const least = { ...asked, amountMinor: 1, lineNets: [1] };
  const fits = ({ now }: Offer) => callOff(isPlaced ? now : { ...now, ...anywhere }, least).fits;
  return offers.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
}

const statusMisfits = ({ state, number }: StandingNow): Misfit[] =>
  state === "open" ? [] : [{ code: "standing_closed", message: `Standing order ${number} is closed.` }];

function dateMisfits({ validFrom, validTo }: StandingNow, { workOn }: AskedCallOff): Misfit[] {
  if (workOn >= validFrom && workOn <= validTo) return [];
  const side =
    workOn < validFrom
      ? `before it begins on ${wholeDay(validFrom)}`
      : `after it ends on ${wholeDay(validTo)}`;
  return [{ code: "standing_dates", message: `The work is on ${wholeDay(workOn)}, ${side}.` }];
}

function scopeMisfits({ sites, assets, categories }: StandingNow, asked: AskedCallOff): Misfit[] {
  const misfit = (message: string): Misfit => ({ code: "standing_scope", message });
  const names = (all: readonly { name: string }[]) => sentenceList(all.map(({ name }) => name));
  return [
    ...(sites.length > 0 && !sites.some(({ id }) => id === asked.siteId)
      ? [misfit(`It is for work at ${names(sites)} only.`)]
      : []),
    ...(assets.length > 0 && !assets.some(({ id }) => id === asked.assetId)
      ? [misfit(`It is for work on ${names(assets)} only.`)]
      : []),
    ...(categories.length > 0 && !categories.includes(asked.category ?? "")
      ? [misfit(`It is for assets of the category ${sentenceList(categories)} only.`)]
      : []),
  ];
}

function capMisfits(standing: StandingNow, { amountMinor, lineNets }: AskedCallOff): Misfit[] {
  const { capMinor, callOffCapMinor, lineCapMinor, currency } = standing;
  const { leftMinor } = standingFigures(standing, capMinor);
  const money = (minor: Minor) => formatMoney(minor, currency);
  const over = (code: MisfitCode, amount: Minor, limit: Minor | null, words: string): Misfit[] =>
    limit === null || amount <= limit
      ? []
      : [{ code, differenceMinor: amount - limit, message: `${money(amount - limit)} over ${words}.` }];
  return [
    ...over("over_standing", amountMinor, leftMinor, `the ${money(leftMinor ?? 0)} that is left of its cap`),
    ...over(
      "over_call_off",
      amountMinor,
      callOffCapMinor,
      `the ${money(callOffCapMinor ?? 0)} of one call-off`,
    ),
    ...over(
      "over_line",
      Math.max(0, ...lineNets),
      lineCapMinor,
      `the ${money(lineCapMinor ?? 0)} of one line`,
    ),
  ];
}
