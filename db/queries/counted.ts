import { type SQL, sql } from "drizzle-orm";
import { COUNTED } from "#domain/board/columns.ts";
import { openStates } from "#domain/work-order/states.ts";
import { workOrder } from "../schema/index.ts";
import { listed, literal } from "./board-source.ts";

/** How many rows there are `from`, a table with its conditions, counted up to `COUNTED`: `countLabel` says it. */
export const upToCounted = (from: SQL): SQL<number> =>
  sql<number>`(select count(*) from (select 1 from ${from} limit ${literal(COUNTED)}))`;

/** How much open work a contractor has. */
export const openWorkOf = (orgId: SQL, contractorId: SQL) =>
  upToCounted(sql`${workOrder} where ${workOrder.orgId} = ${orgId} and ${workOrder.contractorId} = ${contractorId}
    and ${workOrder.state} in (${listed(openStates)})`).as("open_work");
