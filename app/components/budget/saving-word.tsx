import { isLate, type Saving } from "./budget-model.ts";

const WORDS: Record<Saving, string> = {
  untouched: "",
  saved: "Saved",
  saving: "Saving…",
  unreachable: "Not saved yet, no connection",
  ended: "Not saved. Sign in again in another tab.",
};

/** Whether what was typed is kept. */
export function SavingWord({ saving }: { saving: Saving }) {
  return (
    <span className={isLate(saving) ? "budget-saving is-late" : "budget-saving"} role="status">
      {WORDS[saving]}
    </span>
  );
}
