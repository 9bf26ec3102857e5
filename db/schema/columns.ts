import { integer, text } from "drizzle-orm/sqlite-core";

/** Every row belongs to one organisation and is keyed `(orgId, id)`: nothing joins across organisations. */
export const keyed = () => ({ orgId: text().notNull(), id: text().notNull() });
/** UTC milliseconds. */
export const at = () => integer();
/** Integer minor units of the organisation's currency. */
export const minor = () => integer();
/** Integer thousandths. */
export const milli = () => integer();
/** Integer basis points. */
export const bp = () => integer();
/** A count or a sum that triggers keep. */
export const tally = () => integer().notNull().default(0);
export const flag = () => integer({ mode: "boolean" });
/** Counts changes; a trigger refuses an update that does not raise it by exactly one (rule W9). */
export const version = () => integer().notNull().default(1);
