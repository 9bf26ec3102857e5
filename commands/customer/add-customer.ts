import { customer } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { customerColumns, customerInput } from "./customer-input.ts";

export const addCustomer = defineCommand({
  name: "customer/add",
  summary: "Add a customer.",
  who: manager,
  input: customerInput,
  async run({ db, orgId, now, newId }, given) {
    const customerId = newId();
    return {
      writes: [
        db.insert(customer).values({ orgId, id: customerId, createdAt: now, ...customerColumns(given) }),
      ],
      log: [organisationLog(orgId, "customer.added", "customer", customerId, { name: given.name })],
      result: { customerId },
    };
  },
});
