import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, keyed, version } from "./columns.ts";

const ofRecipient = () => ({
  orgId: text().notNull(),
  documentId: text().notNull(),
  n: integer().notNull(),
  recipientId: text().notNull(),
});

const fromWhere = () => ({
  at: at().notNull(),
  ip: text().notNull(),
  userAgent: text().notNull(),
  sessionId: text().notNull(),
});

/** Who agreed to sign electronically (rule D4), in the words of `version`. */
export const documentConsent = sqliteTable(
  "document_consent",
  { ...ofRecipient(), version: text().notNull(), ...fromWhere() },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId, t.n, t.recipientId, t.version] })],
);

/** How one recipient signed one version (rules D4, D5). */
export const signature = sqliteTable(
  "signature",
  {
    ...ofRecipient(),
    /** The contact or person who signed. */
    signerId: text().notNull(),
    /** As they wrote it; a typed signature is this name. */
    name: text().notNull(),
    email: text().notNull(),
    /** The company they said they may bind; null for somebody who signed for themselves. */
    company: text(),
    how: text().$type<"typed" | "drawn" | "uploaded">().notNull(),
    /** The picture of a signature that was drawn or uploaded, in R2. */
    pictureKey: text(),
    initials: text(),
    /** `YYYY-MM-DD`, where the document asks for it. */
    signedOn: text(),
    consentVersion: text().notNull(),
    consentAt: at().notNull(),
    ...fromWhere(),
    authenticated: text().$type<"code" | "session">().notNull(),
    /** Of the PDF that was shown. */
    pdfSha256: text().notNull(),
    /** How far the job's log went when they signed (rule L3). */
    logSeq: integer().notNull(),
    logHash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId, t.n, t.recipientId] })],
);

/** A code that was mailed (rule A3). It counts in the session that asked for it. */
export const stepUp = sqliteTable(
  "step_up",
  {
    ...keyed(),
    viewerId: text().notNull(),
    sessionId: text().notNull(),
    purpose: text().$type<"sign">().notNull(),
    codeHash: text().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    tries: integer().notNull().default(0),
    usedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index("step_up_viewer").on(t.orgId, t.viewerId, t.createdAt),
  ],
);

/** Somebody who asks that a colleague answers in their place. Staff decide. */
export const delegation = sqliteTable(
  "delegation",
  {
    ...keyed(),
    documentId: text().notNull(),
    n: integer().notNull(),
    recipientId: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    state: text().$type<"asked" | "agreed" | "refused">().notNull(),
    askedAt: at().notNull(),
    decidedAt: at(),
    decidedBy: text(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    uniqueIndex("delegation_asked").on(t.orgId, t.recipientId).where(sql`state = 'asked'`),
    index("delegation_document").on(t.orgId, t.documentId),
  ],
);

/** A version that waits for its seal (rule D6). */
export const sealDue = sqliteTable(
  "seal_due",
  {
    orgId: text().notNull(),
    documentId: text().notNull(),
    n: integer().notNull(),
    tries: integer().notNull().default(0),
    nextAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.documentId, t.n] }), index("seal_due_next").on(t.nextAt)],
);
