import { useEffect, useRef, useState } from "react";
import type { BudgetChange } from "#domain/budget/change.ts";
import { stepsIn } from "#domain/budget/rebase.ts";
import type { ActivityView } from "#domain/log/activity.ts";

/** Who just changed a line or a group, and in which cells; without cells it was the row as a whole. */
export interface LineMark {
  by: string;
  keys: readonly string[] | null;
}

export type Marks = ReadonlyMap<string, LineMark>;

const MARKED_MS = 2_000;
const NONE: Marks = new Map();

/** What others changed a moment ago, each for two seconds. */
export function useMarks(rows: readonly ActivityView[], me: string): Marks {
  const [marks, setMarks] = useState(NONE);
  const seen = useRef(0);
  const fading = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const fresh = rows.filter(({ seq, actor }) => seq > seen.current && actor.id !== me);
    seen.current = rows.at(-1)?.seq ?? 0;
    const added = new Map(fresh.flatMap((row) => marksOf(stepsIn(row) ?? [], row.actor.name)));
    if (added.size === 0) return;
    setMarks((before) => new Map([...before, ...added]));
    const fade = setTimeout(() => {
      fading.current.delete(fade);
      setMarks((before) => new Map([...before].filter(([id, mark]) => added.get(id) !== mark)));
    }, MARKED_MS);
    fading.current.add(fade);
  }, [rows, me]);
  useEffect(() => {
    const fades = fading.current;
    return () => {
      for (const fade of fades) clearTimeout(fade);
    };
  }, []);
  return marks;
}

function marksOf(steps: readonly BudgetChange[], by: string): [string, LineMark][] {
  return steps
    .filter((step) => step.do !== "remove-item" && step.do !== "remove-group")
    .map((step) => [step.id, { by, keys: step.do === "set-item" ? Object.keys(step.fields) : null }]);
}
