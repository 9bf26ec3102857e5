import { formatMoney, formatPercent } from "#domain/money/format.ts";
import type { Named, StandingDraft, StandingTerms } from "#domain/standing-order/terms.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { sentenceList } from "#domain/words.ts";

/** A term as it is read; of a change also what it was. */
export interface TermWords {
  word: string;
  value: string;
  was?: string;
}

export const STANDING = "What may be called off";
export const CHANGES = "What changes";
export const CHANGE_COLUMNS = { term: "Term", was: "Was", will: "Will be" } as const;
export const ELSE_STAYS = "Everything else stays as it was agreed.";

/** The terms of a standing order; of a change those that it alters, each with what was. */
export function termWords({ terms, before }: StandingDraft, currency: string): TermWords[] {
  const will = allTerms(terms, currency);
  if (!before) return will.filter(({ value }) => value !== "");
  const was = allTerms(before, currency);
  return will.flatMap(({ word, value }, at) => {
    const old = was[at]?.value ?? "";
    return old === value ? [] : [{ word, value: value || "None", was: old || "None" }];
  });
}

const names = (all: readonly Named[]) => sentenceList(all.map(({ name }) => name));

function allTerms(terms: StandingTerms, currency: string): TermWords[] {
  const { validFrom, validTo, capMinor, noCap, callOffCapMinor, lineCapMinor, noticeBp } = terms;
  const most = (minor: number | null) => (minor === null ? "" : `Up to ${formatMoney(minor, currency)}`);
  const day = (on: string) => (on ? wholeDay(on) : "");
  return [
    { word: "First day", value: day(validFrom) },
    { word: "Last day", value: day(validTo) },
    { word: "In all", value: noCap ? "No cap" : most(capMinor) },
    { word: "One call-off", value: most(callOffCapMinor) },
    { word: "One line", value: most(lineCapMinor) },
    { word: "Sites", value: names(terms.sites) || "All" },
    { word: "Assets", value: names(terms.assets) || "All" },
    { word: "Kinds of asset", value: sentenceList(terms.categories) || "All" },
    { word: "Rate card", value: terms.rateCard?.name ?? "" },
    {
      word: "Notice",
      value:
        noCap || noticeBp.length === 0 ? "" : `At ${sentenceList(noticeBp.map(formatPercent))} of the cap`,
    },
  ];
}
