import { and, eq } from "drizzle-orm";
import { reachCustomer } from "#db/queries/reach-party.ts";
import { customer } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { customerColumns, customerInput } from "./customer-input.ts";

export const updateCustomer = defineCommand({
  name: "customer/update",
  summary: "Change a customer's details.",
  who: manager,
  input: customerInput.extend({ customerId: id, expectedVersion }),
  async run({ db, orgId }, given) {
    const row = await reachCustomer(db, orgId, given.customerId);
    looksCurrent(row, given.expectedVersion, "customer");
    const columns = customerColumns(given);
    return {
      writes: [
        db
          .update(customer)
          .set({ ...columns, version: row.version + 1 })
          .where(and(eq(customer.orgId, orgId), eq(customer.id, row.id))),
      ],
      log: [organisationLog(orgId, "customer.updated", "customer", row.id, columns)],
      result: { customerId: row.id },
    };
  },
});
