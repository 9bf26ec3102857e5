import { and, eq } from "drizzle-orm";
import { reachContractor } from "#db/queries/reach-party.ts";
import { contractor } from "#db/schema/index.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** Archives a contractor or takes it back. Being there already changes nothing. */
export async function contractorStatus(
  { db, orgId }: CommandContext,
  contractorId: string,
  status: "active" | "archived",
): Promise<Plan<{ contractorId: string }>> {
  const row = await reachContractor(db, orgId, contractorId);
  if (row.status === status) return { writes: [], log: [], result: { contractorId } };
  const verb = status === "archived" ? "contractor.archived" : "contractor.restored";
  return {
    writes: [
      db
        .update(contractor)
        .set({ status, version: row.version + 1 })
        .where(and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId))),
    ],
    log: [organisationLog(orgId, verb, "contractor", contractorId, { name: row.name })],
    result: { contractorId },
  };
}
