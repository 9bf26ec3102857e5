import { formatMoney } from "../money/format.ts";
import type { Minor } from "../money/money.ts";
import { type Drawn, standingFigures } from "./figures.ts";
import type { StandingTerms } from "./terms.ts";

/** Why a cap cannot be lowered to this, or null where it can: what is used stays inside it. */
export function belowUsed(drawn: Drawn, capMinor: Minor | null, currency: string): string | null {
  const { usedMinor } = standingFigures(drawn, capMinor);
  if (capMinor === null || usedMinor <= capMinor) return null;
  return `${formatMoney(usedMinor, currency)} of it is used already. Enter a cap of at least that.`;
}

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();

/** Whether two sets of terms agree on the same, whatever their sites and assets are called by now. */
export const sameTerms = (one: StandingTerms, other: StandingTerms): boolean =>
  JSON.stringify(essence(one)) === JSON.stringify(essence(other));

const essence = (terms: StandingTerms) => [
  terms.validFrom,
  terms.validTo,
  terms.capMinor,
  terms.noCap,
  terms.callOffCapMinor,
  terms.lineCapMinor,
  ids(terms.sites),
  ids(terms.assets),
  [...terms.categories].sort(),
  terms.rateCard?.id ?? null,
  terms.noticeBp,
];
