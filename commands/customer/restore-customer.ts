import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { customerStatus } from "./customer-status.ts";

export const restoreCustomer = defineCommand({
  name: "customer/restore",
  summary: "Take an archived customer back into the lists.",
  who: manager,
  input: z.object({ customerId: id }),
  run: (context, { customerId }) => customerStatus(context, customerId, "active"),
});
