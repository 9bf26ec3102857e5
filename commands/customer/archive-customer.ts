import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { customerStatus } from "./customer-status.ts";

/** Takes a customer out of lists and pickers. Jobs and portal links of theirs stay as they are. */
export const archiveCustomer = defineCommand({
  name: "customer/archive",
  summary: "Take a customer out of lists. Their jobs and portal links stay.",
  who: manager,
  input: z.object({ customerId: id }),
  run: (context, { customerId }) => customerStatus(context, customerId, "archived"),
});
