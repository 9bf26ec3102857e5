import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { outbox } from "./schema/index.ts";

export interface DueMail {
  id: string;
  nextAt: number;
}

/** Mail that waits to leave, longest waiting first. `ids` narrows it to these, at most 90. */
export function dueMail(db: Db, now: number, limit: number, ids?: string[]): Promise<DueMail[]> {
  const due = and(eq(outbox.state, "queued"), lte(outbox.nextAt, now), ids && inArray(outbox.id, ids));
  return db
    .select({ id: outbox.id, nextAt: outbox.nextAt })
    .from(outbox)
    .where(due)
    .orderBy(asc(outbox.nextAt))
    .limit(limit);
}

const told = { id: outbox.id, orgId: outbox.orgId, about: outbox.about };

/**
 * Takes one mail until `leaseUntil`, or returns undefined where somebody else took it since it was read. A deliverer
 * that dies holding it loses it to the next one after that time.
 */
export async function claimMail(db: Db, { id, nextAt }: DueMail, leaseUntil: number) {
  const [claimed] = await db
    .update(outbox)
    .set({ nextAt: leaseUntil, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), eq(outbox.state, "queued"), eq(outbox.nextAt, nextAt)))
    .returning({ ...told, message: outbox.message, attempts: outbox.attempts });
  return claimed;
}

/** Whose mail it is, or undefined where there is none. */
export async function ownerOfMail(db: Db, id: string): Promise<string | undefined> {
  const [row] = await db.select({ orgId: outbox.orgId }).from(outbox).where(eq(outbox.id, id));
  return row?.orgId;
}

// Links in mails are secrets that are stored hashed everywhere else: once handed over, the body is dropped
const withoutBody = sql`json_set(${outbox.message}, '$.html', '', '$.text', '')`;

const stillQueued = (id: string) => and(eq(outbox.id, id), eq(outbox.state, "queued"));

export const markSent = (db: Db, id: string, providerId: string, now: number) =>
  db
    .update(outbox)
    .set({ state: "sent", providerId, sentAt: now, lastError: null, message: withoutBody })
    .where(stillQueued(id));

export const markFailed = (db: Db, id: string, lastError: string) =>
  db.update(outbox).set({ state: "failed", lastError, message: withoutBody }).where(stillQueued(id));

export const putOff = (db: Db, id: string, nextAt: number, lastError: string) =>
  db.update(outbox).set({ nextAt, lastError }).where(stillQueued(id));

/** Marks mail as kept for the local mailbox, body and all. Returns what was kept. */
export async function keepLocally(db: Db, due: DueMail[], now: number) {
  if (due.length === 0) return [];
  return db
    .update(outbox)
    .set({ state: "sent", providerId: "local", sentAt: now })
    .where(
      and(
        eq(outbox.state, "queued"),
        inArray(
          outbox.id,
          due.map((mail) => mail.id),
        ),
      ),
    )
    .returning(told);
}
