import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, bp, keyed, minor, version } from "./columns.ts";

export const contractor = sqliteTable(
  "contractor",
  {
    ...keyed(),
    name: text().notNull(),
    trade: text().notNull().default(""),
    email: text(),
    phone: text(),
    taxNumber: text(),
    status: text().$type<"active" | "archived">().notNull().default("active"),
    toleranceBp: bp(),
    toleranceMinor: minor(),
    /** Where it came from in an imported file; importing the same file twice changes nothing. */
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("contractor_import").on(t.orgId, t.importKey),
    index("contractor_name").on(t.orgId, sql`name collate nocase`, t.id),
  ],
);

export const customer = sqliteTable(
  "customer",
  {
    ...keyed(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    address: text(),
    status: text().$type<"active" | "archived">().notNull().default("active"),
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("customer_import").on(t.orgId, t.importKey),
    index("customer_name").on(t.orgId, sql`name collate nocase`, t.id),
  ],
);

/** A named person at a contractor or customer. `personId` is set once they have a login. */
export const contact = sqliteTable(
  "contact",
  {
    ...keyed(),
    contractorId: text(),
    customerId: text(),
    name: text().notNull(),
    email: text().notNull(),
    phone: text(),
    personId: text(),
    importKey: text(),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("contact_import").on(t.orgId, t.importKey),
    index("contact_email").on(t.email),
    index("contact_contractor").on(t.orgId, t.contractorId),
    index("contact_customer").on(t.orgId, t.customerId),
  ],
);

/** One contact's way in (rule A1): 256 random bits, stored hashed. */
export const portalLink = sqliteTable(
  "portal_link",
  {
    ...keyed(),
    contactId: text().notNull(),
    secretHash: text().notNull(),
    createdBy: text().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    revokedAt: at(),
    lastUsedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("portal_link_secret").on(t.secretHash),
    index("portal_link_contact").on(t.orgId, t.contactId),
  ],
);
