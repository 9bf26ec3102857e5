import type { StandingTerms } from "./terms.ts";

interface Problem {
  field: keyof StandingTerms;
  message: string;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What keeps terms from being agreed on (rules S1, S4), at the field that has to change. */
export function termProblems(terms: StandingTerms): Problem[] {
  const { validFrom, validTo, capMinor, noCap, callOffCapMinor, lineCapMinor, noticeBp } = terms;
  const problems: Problem[] = [];
  const say = (field: keyof StandingTerms, message: string) => problems.push({ field, message });
  if (!DAY.test(validFrom)) say("validFrom", "Enter the first day it may be called off for.");
  if (!DAY.test(validTo)) say("validTo", "Enter the last day it may be called off for.");
  else if (validTo < validFrom) say("validTo", "Enter a last day that is not before the first.");
  if (noCap && capMinor !== null) say("capMinor", "Enter a cap or allow it to have none, not both.");
  if (!noCap && (capMinor === null || capMinor <= 0))
    say("capMinor", "Enter a cap above zero, or say that there is none.");
  if (callOffCapMinor !== null && callOffCapMinor <= 0)
    say("callOffCapMinor", "Enter an amount above zero, or leave it blank.");
  else if (capMinor !== null && callOffCapMinor !== null && callOffCapMinor > capMinor)
    say("callOffCapMinor", "One call-off cannot take more than the whole cap.");
  if (lineCapMinor !== null && lineCapMinor <= 0)
    say("lineCapMinor", "Enter an amount above zero, or leave it blank.");
  else if (callOffCapMinor !== null && lineCapMinor !== null && lineCapMinor > callOffCapMinor)
    say("lineCapMinor", "One line cannot take more than the whole call-off.");
  if (noticeBp.some((bp) => bp <= 0 || bp > 10_000)) say("noticeBp", "Enter levels from 1 % to 100 %.");
  return problems;
}

/** Levels as they are kept: each once, lowest first. */
export const orderedLevels = (noticeBp: readonly number[]): number[] =>
  [...new Set(noticeBp)].sort((a, b) => a - b);
