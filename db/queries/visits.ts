import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "../client.ts";
import { visit } from "../schema/index.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

/** Who is on site for a work order now. */
export const openVisits = (db: Db, { orgId, id }: Pick<WorkOrderRow, "orgId" | "id">) =>
  db
    .select()
    .from(visit)
    .where(and(eq(visit.orgId, orgId), eq(visit.workOrderId, id), isNull(visit.checkedOutAt)))
    .limit(50);
