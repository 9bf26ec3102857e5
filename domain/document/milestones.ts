import type { Minor } from "../money/money.ts";
import type { Draft } from "./draft.ts";
import { type Choices, documentFigures } from "./figures.ts";
import { scheduleAmounts } from "./schedule.ts";

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
  const schedule = draft.schedule.filter(({ id }) => id !== DEPOSIT);
  const amounts = scheduleAmounts(schedule, grossMinor);
  const parts = schedule.map(({ id, name, on }, at) => ({
    id,
    name,
    grossMinor: amounts[at] ?? 0,
    dueOn: on,
  }));
  return [...deposit, ...parts].filter((part) => part.grossMinor > 0);
}
