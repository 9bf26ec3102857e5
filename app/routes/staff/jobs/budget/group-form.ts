import type { AppContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { invalid } from "#domain/refusal.ts";
import { submitChanges } from "./submit-changes.ts";

/** Sends the steps that a form with the name of a group means. What is wrong with the name is said at it. */
export async function submitGroup(
  app: Pick<AppContext, "run">,
  form: FormData,
  jobId: string,
  step: (name: string) => BudgetChange,
) {
  const name = String(form.get("name") ?? "").trim();
  const wrong = name === "" ? "Enter a name" : name.length > 80 ? "Keep it under 80 characters" : null;
  if (wrong) return { ok: false as const, reply: replyTo(invalid(wrong, "name"), form) };
  return submitChanges(app, form, jobId, [step(name)]);
}
