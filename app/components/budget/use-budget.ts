import { useEffect, useState, useSyncExternalStore } from "react";
import { useJobRoom } from "#app/live/use-job-room.ts";
import { movesLedger } from "#domain/budget/ledger.ts";
import { type Confirmed, stepsIn } from "#domain/budget/rebase.ts";
import type { ActivityView } from "#domain/log/activity.ts";
import { BudgetModel } from "./budget-model.ts";
import { useMarks } from "./marks.ts";

const NO_ROWS: ActivityView[] = [];

/** A row that moves the budget without telling how, or that changes the job itself, has the page read again. */
const patches = (row: ActivityView) =>
  !row.verb.startsWith("job.") && !movesLedger(row.verb) && stepsIn(row) !== null;

/** A job's budget as it changes, and who else is looking. */
export function useBudget(jobId: string, loaded: Confirmed, me: string) {
  const [model] = useState(() => new BudgetModel(loaded));
  const { rows, here } = useJobRoom(jobId, { rows: NO_ROWS, lastSeq: loaded.seq, me, patches });
  useEffect(() => model.hear(loaded, rows), [model, loaded, rows]);
  const shown = useSyncExternalStore(model.subscribe, model.shown, model.shown);
  const marks = useMarks(rows, me);
  const others = here.people.filter(({ id }) => id !== me).map(({ name }) => name);
  return { model, shown, marks, others };
}
