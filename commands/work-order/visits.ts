import { and, eq, isNull } from "drizzle-orm";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { visit } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";

/** Nobody is on site any more once the work is done or called off. */
export const checkOutAll = (
  { db, now }: Pick<CommandContext, "db" | "now">,
  row: Pick<WorkOrderRow, "orgId" | "id">,
) =>
  db
    .update(visit)
    .set({ checkedOutAt: now })
    .where(and(eq(visit.orgId, row.orgId), eq(visit.workOrderId, row.id), isNull(visit.checkedOutAt)));
