import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { budgetCsv } from "#domain/budget/sheet.ts";
import type { Route } from "./+types/csv.ts";

/** The budget as a file. It begins with a byte order mark, by which spreadsheets know UTF-8. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { job, budget } = await reachBudget(db, viewer, params.jobId);
  return new Response(`\ufeff${budgetCsv(budget, frame.currency)}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="job-${job.number}-budget.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});
