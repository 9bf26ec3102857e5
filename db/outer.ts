import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/**
 * A column of the outer table inside a subquery of its select list. drizzle leaves the table's name off the columns
 * of a select from one table, and a bare `id` in a subquery is the inner table's.
 */
export const outer = (column: SQLWrapper): SQL => sql`${column}`;
