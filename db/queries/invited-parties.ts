import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, organisation } from "../schema/index.ts";

/** Who invites and whom one will work for. The contractor is undefined where there is no such active one. */
export async function invitedParties(db: Db, orgId: string, contractorId: string | null) {
  const [organisations, contractors] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    db
      .select({ id: contractor.id, name: contractor.name, status: contractor.status })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId ?? ""))),
  ]);
  const [row] = organisations;
  if (!row) throw new Error(`No organisation ${orgId}`);
  return { organisation: row, contractor: contractors[0] };
}
