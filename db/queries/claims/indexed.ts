import { type Column, type GetColumnData, type SQL, sql } from "drizzle-orm";
import { claim, order } from "../../schema/index.ts";

/*
 * Without statistics SQLite takes the primary key for as selective as any index and reads all of an organisation's
 * rows; lists and sums over claims and orders name the index they are meant to read.
 */

type ClaimIndex = "claim_queue" | "claim_age" | "claim_contractor" | "claim_order";

export const claimsBy = (index: ClaimIndex): SQL => sql`${claim} indexed by ${sql.raw(index)}`;

/** A column of a table that is named so: drizzle does not see the table, and takes such columns as expressions only. */
export const of = <C extends Column>(column: C, name: string) => sql<GetColumnData<C>>`${column}`.as(name);

export const ordersOfContractor: SQL = sql`${order} indexed by vendor_order_contractor`;
