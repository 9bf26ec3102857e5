import type { Minor } from "../money/money.ts";
import type { Draft } from "./draft.ts";
import { type Choices, documentFigures, shareOfGross } from "./figures.ts";

export interface Due {
  id: string;
  name: string;
  grossMinor: Minor;
  /** `YYYY-MM-DD` where a day reaches it. */
  dueOn: string | null;
}

/** The deposit has an id of its own, which no milestone can have. */
export const DEPOSIT = "deposit";

/** What an accepted order will be invoiced in, the deposit first; parts that come to nothing are left out. */
export function milestonesOf(draft: Pick<Draft, "lines" | "deposit" | "schedule">, choices: Choices): Due[] {
  const { grossMinor, depositMinor } = documentFigures(draft, choices);
  const deposit: Due[] = [{ id: DEPOSIT, name: "Deposit", grossMinor: depositMinor, dueOn: null }];
  const parts = draft.schedule
    .filter(({ id }) => id !== DEPOSIT)
    .map(({ id, name, share, on }) => ({ id, name, grossMinor: shareOfGross(share, grossMinor), dueOn: on }));
  return [...deposit, ...parts].filter((part) => part.grossMinor > 0);
}
