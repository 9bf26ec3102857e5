import { sql } from "drizzle-orm";
import { claim, order, site, workOrder } from "../../schema/index.ts";

/** An invoice as every list shows it. */
export const listed = {
  id: claim.id,
  number: claim.number,
  revision: claim.revision,
  state: claim.state,
  netMinor: claim.netMinor,
  approvedMinor: claim.approvedMinor,
  submittedAt: claim.submittedAt,
};

/** With what it is for: in a query joined to its order, its work order and their site. */
export const listedWithWork = {
  ...listed,
  currency: order.currency,
  workOrderNumber: sql<number>`${workOrder.number}`.as("work_order_number"),
  siteName: sql<string>`${site.name}`.as("site_name"),
};
