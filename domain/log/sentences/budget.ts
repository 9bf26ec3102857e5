import { counted, sentenceList } from "../../words.ts";
import { type Book, type Facts, say } from "./said.ts";

const COUNTS: [key: string, noun: string, did: string][] = [
  ["added", "line", "added"],
  ["changed", "line", "changed"],
  ["moved", "line", "moved"],
  ["removed", "line", "removed"],
  ["groups", "group", "changed"],
];

function whatChanged(facts: Facts): string {
  const parts = COUNTS.flatMap(([key, noun, did]) => {
    const count = facts.count(key);
    return count > 0 ? [`${counted(count, noun)} ${did}`] : [];
  });
  return parts.length > 0 ? `the budget: ${sentenceList(parts)}` : "the budget";
}

const SOURCES: Record<string, (facts: Facts) => string> = {
  file: () => "from a file",
  template: (facts) => `from the template ${facts.text("name")}`,
  job: (facts) => `from job ${facts.text("number")}`,
};

/** What happens to a job's budget. Staff alone read it. */
export const budgetSentences: Book = {
  "budget.edited": (facts) => {
    const source = SOURCES[facts.text("source")]?.(facts);
    if (!source) return say("changed", whatChanged(facts));
    return say("added", `${counted(facts.count("added"), "budget line")} ${source}`);
  },
};
