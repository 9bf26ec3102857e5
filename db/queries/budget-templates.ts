import { and, eq, sql } from "drizzle-orm";
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

/** More of either than a person would look through. */
const MOST = 200;

/** Templates by name, without their lines. For a batch, as `savedViews` is. */
export const savedTemplates = (db: Db, orgId: string) =>
  db
    .select({
      id: budgetTemplate.id,
      name: budgetTemplate.name,
      items: budgetTemplate.items,
      savedBy: budgetTemplate.savedBy,
      savedAt: budgetTemplate.savedAt,
    })
    .from(budgetTemplate)
    .where(eq(budgetTemplate.orgId, orgId))
    .orderBy(sql`${budgetTemplate.name} collate nocase`)
    .limit(MOST);

export const savedViews = (db: Db, orgId: string) =>
  db
    .select({ id: budgetView.id, name: budgetView.name, columns: budgetView.columns })
    .from(budgetView)
    .where(eq(budgetView.orgId, orgId))
    .orderBy(sql`${budgetView.name} collate nocase`)
    .limit(MOST);
