import { eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { organisation } from "../schema/index.ts";

export type Organisation = typeof organisation.$inferSelect;

export async function readOrganisation(db: Db, orgId: string): Promise<Organisation> {
  const [row] = await db.select().from(organisation).where(eq(organisation.id, orgId));
  if (!row) throw new Error(`No organisation ${orgId}`);
  return row;
}

/** Whether there is any organisation yet: a fresh database begins with setting one up. */
export async function isSetUp(db: Db): Promise<boolean> {
  const rows = await db.select({ id: organisation.id }).from(organisation).limit(1);
  return rows.length > 0;
}
