import { and, eq } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { budgetTemplate, budgetView } from "../schema/index.ts";

/** Throws `not_found`, as does `reachView`. */
export async function reachTemplate(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(budgetTemplate)
    .where(and(eq(budgetTemplate.orgId, orgId), eq(budgetTemplate.id, id)));
  if (!row) throw notFound("template");
  return row;
}

export async function reachView(db: Db, orgId: string, id: string) {
  const [row] = await db
    .select()
    .from(budgetView)
    .where(and(eq(budgetView.orgId, orgId), eq(budgetView.id, id)));
  if (!row) throw notFound("view");
  return row;
}
