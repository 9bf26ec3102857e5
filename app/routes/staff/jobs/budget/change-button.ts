import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import type { Budget } from "#domain/budget/budget.ts";
import type { BudgetChange } from "#domain/budget/change.ts";
import { submitChanges } from "./submit-changes.ts";

interface Pressed<Params> {
  context: { get(key: typeof appContext): AppContext };
  params: Params & { jobId: string };
  request: Request;
}

interface Step<Params> {
  /** Null where there is nothing to do any more. */
  change(params: Params, budget: Budget): BudgetChange | null;
  /** Where it leads, below the budget's own address. */
  to(params: Params): string;
}

/** The action of a button that makes one step in a budget and goes on to a page. */
export const changing = <Params>({ change, to }: Step<Params>) =>
  answering(async ({ context, params, request }: Pressed<Params>) => {
    const app = staffContext(context);
    const { jobId } = params;
    const { budget } = await reachBudget(app.db, app.viewer, jobId);
    const step = change(params, budget);
    const next = redirect(`/jobs/${jobId}/budget${to(params)}`);
    if (!step) return next;
    const sent = await submitChanges(app, await request.formData(), jobId, [step]);
    return sent.ok ? next : sent.reply;
  });

export const wayOf = (text: string) => (text === "up" ? "up" : "down");
