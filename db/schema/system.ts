import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Audience } from "#domain/access/audience.ts";
import { at } from "./columns.ts";

/** The first answer to a command, given again when the same request comes back (rule W9). */
export const idempotency = sqliteTable(
  "idempotency",
  {
    orgId: text().notNull(),
    viewerId: text().notNull(),
    key: text().notNull(),
    command: text().notNull(),
    inputHash: text().notNull(),
    result: text({ mode: "json" }).$type<unknown>().notNull(),
    at: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.viewerId, t.key] })],
);

export interface MailMessage {
  to: string;
  subject: string;
  html: string;
  text: string;
}

/** What a mail is about: what becomes of it is told in this job's log, to staff alone unless an audience is named. */
export interface MailAbout {
  jobId: string;
  subjectKind: string;
  subjectId: string;
  workOrderId?: string;
  audience?: Audience;
  /** The name of whom it goes to. */
  recipient?: string;
}

/** Mail waiting to leave. Written in the batch of the change it tells of; its id is the provider's idempotency key. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    orgId: text().notNull(),
    message: text({ mode: "json" }).$type<MailMessage>().notNull(),
    state: text().$type<"queued" | "sent" | "failed">().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: at().notNull(),
    providerId: text(),
    lastError: text(),
    createdAt: at().notNull(),
    sentAt: at(),
    about: text({ mode: "json" }).$type<MailAbout>(),
    /** The contact whose page shows what became of it. */
    contactId: text(),
  },
  (t) => [
    index("outbox_due").on(t.state, t.nextAt),
    index("outbox_contact").on(t.orgId, t.contactId, t.id).where(sql`contact_id is not null`),
  ],
);
