import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { reachBudget } from "#db/queries/budget.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { packaged } from "#domain/document/package.ts";
import type { Route } from "./+types/draft-items.ts";

/** The lines of the job's budget as this document would take them over. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const { row } = await reachDocument(db, viewer, params.documentId);
  const { budget } = await reachBudget(db, viewer, row.jobId);
  return packaged(row.kind, budget, new Set(budget.items.map(({ id }) => id)));
});
