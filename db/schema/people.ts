import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ContractorRole, StaffRole } from "#domain/access/viewer.ts";
import type { Weights } from "#domain/performance/grade.ts";
import { at, bp, keyed, minor, version } from "./columns.ts";

export const organisation = sqliteTable("organisation", {
  id: text().primaryKey(),
  name: text().notNull(),
  currency: text().notNull().default("AUD"),
  timeZone: text().notNull().default("Australia/Sydney"),
  /** Rule P6: blank inherits, and the root default is zero. */
  toleranceBp: bp(),
  toleranceMinor: minor(),
  /** Rule W6: the not-to-exceed of a work order given without one. */
  defaultNteMinor: minor().notNull().default(50_000),
  defaultTaxBp: bp().notNull().default(1_000),
  /** What stands at the head of its papers; the address in lines. */
  address: text(),
  phone: text(),
  email: text(),
  taxNumber: text(),
  paper: text().$type<"a4" | "letter">().notNull().default("a4"),
  /** Of its bytes; they are in the store under it. */
  logoSha256: text(),
  logoType: text(),
  logoWidth: integer(),
  logoHeight: integer(),
  /** Days of the week on which it is open, 1 is Monday, as "12345". */
  businessDays: text().notNull().default("1234567"),
  /** Minutes of the day. */
  businessFrom: integer().notNull().default(0),
  businessTo: integer().notNull().default(1_440),
  /** What each measure counts in a contractor's grade; blank is as `domain/performance/grade.ts` has it. */
  performanceWeights: text({ mode: "json" }).$type<Weights>(),
  createdAt: at().notNull(),
});

/** Somebody who signs in: staff, or one of a contractor's people. */
export const person = sqliteTable(
  "person",
  {
    ...keyed(),
    email: text().notNull(),
    name: text().notNull(),
    phone: text(),
    kind: text().$type<"staff" | "contractor">().notNull(),
    role: text().$type<StaffRole | ContractorRole>().notNull(),
    contractorId: text(),
    status: text().$type<"invited" | "active" | "suspended" | "removed">().notNull(),
    passwordHash: text(),
    /** Rule P14: the largest amount this person may approve; blank means no limit. */
    approvalLimitMinor: minor(),
    /** `contractor` opens new work orders in the contractor format (rule W1). */
    defaultFormat: text().$type<"contractor" | "full">().notNull().default("contractor"),
    createdAt: at().notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    // Whoever was removed keeps their row, and their address may be invited afresh.
    uniqueIndex("person_email").on(t.email, t.orgId).where(sql`status <> 'removed'`),
    index("person_contractor").on(t.orgId, t.contractorId),
  ],
);

/** A signed-in browser, of a person or of a customer's contact. The secret is stored hashed. */
export const session = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    orgId: text().notNull(),
    secretHash: text().notNull(),
    personId: text(),
    contactId: text(),
    linkId: text(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    lastSeenAt: at().notNull(),
    ip: text(),
    userAgent: text(),
  },
  (t) => [index("session_person").on(t.orgId, t.personId), index("session_link").on(t.orgId, t.linkId)],
);

export const invite = sqliteTable(
  "invite",
  {
    ...keyed(),
    personId: text().notNull(),
    tokenHash: text().notNull(),
    invitedBy: text().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    acceptedAt: at(),
    revokedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("invite_token").on(t.tokenHash),
    index("invite_person").on(t.orgId, t.personId),
  ],
);

export const passwordReset = sqliteTable("password_reset", {
  tokenHash: text().primaryKey(),
  orgId: text().notNull(),
  personId: text().notNull(),
  createdAt: at().notNull(),
  expiresAt: at().notNull(),
  usedAt: at(),
});

/** A key for the API. It belongs to a person and can do what that person can. */
export const apiKey = sqliteTable(
  "api_key",
  {
    ...keyed(),
    personId: text().notNull(),
    name: text().notNull(),
    keyHash: text().notNull(),
    createdAt: at().notNull(),
    lastUsedAt: at(),
    revokedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.id] }), uniqueIndex("api_key_hash").on(t.keyHash)],
);
