import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import { at } from "./columns.ts";

/** What became of a mail: the first of each kind, at the time its provider says. */
export const delivery = sqliteTable(
  "delivery",
  {
    orgId: text().notNull(),
    outboxId: text().notNull(),
    event: text().$type<DeliveryEventName>().notNull(),
    at: at().notNull(),
    /** Of a bounce, as its provider sorts them: "Permanent/NoEmail". */
    kind: text(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.outboxId, t.event] })],
);
