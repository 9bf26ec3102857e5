import { data } from "react-router";
import type { AppContext } from "#app/context.ts";
import { type Submitted, submit } from "#app/submit.ts";
import { editBudget } from "#commands/budget/edit-budget.ts";
import type { EditResult } from "#commands/budget/edited.ts";
import type { BudgetChange } from "#domain/budget/change.ts";

/** Sends steps that a form means. The form has no field for a step, so why one was refused is said above it. */
export async function submitChanges(
  app: Pick<AppContext, "run">,
  form: FormData,
  jobId: string,
  changes: readonly BudgetChange[],
): Promise<Submitted<EditResult>> {
  const sent = await submit(app, editBudget, form, { jobId, changes });
  if (sent.ok) return sent;
  const { data: said, init } = sent.reply;
  const why = Object.values(said.errors).flat()[0] ?? said.formError;
  return { ok: false, reply: data({ ...said, errors: {}, ...(why && { formError: why }) }, init ?? {}) };
}
