import { and, eq } from "drizzle-orm";
import { reachCustomer } from "#db/queries/reach-party.ts";
import { customer } from "#db/schema/index.ts";
import type { CommandContext, Plan } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";

/** Archives a customer or takes them back. Being there already changes nothing. */
export async function customerStatus(
  { db, orgId }: CommandContext,
  customerId: string,
  status: "active" | "archived",
): Promise<Plan<{ customerId: string }>> {
  const row = await reachCustomer(db, orgId, customerId);
  if (row.status === status) return { writes: [], log: [], result: { customerId } };
  const verb = status === "archived" ? "customer.archived" : "customer.restored";
  return {
    writes: [
      db
        .update(customer)
        .set({ status, version: row.version + 1 })
        .where(and(eq(customer.orgId, orgId), eq(customer.id, customerId))),
    ],
    log: [organisationLog(orgId, verb, "customer", customerId, { name: row.name })],
    result: { customerId },
  };
}
