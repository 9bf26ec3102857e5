import { desc, eq, lt, sql } from "drizzle-orm";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { outbox } from "../schema/index.ts";

const field = (path: string) => sql<string>`json_extract(${outbox.message}, ${path})`;

const shown = {
  id: outbox.id,
  to: field("$.to").as("mail_to"),
  subject: field("$.subject").as("mail_subject"),
  state: outbox.state,
  createdAt: outbox.createdAt,
};

/** Mail of every organisation, newest first: for the local mailbox only. `before` is the last id of the page above. */
export const listMails = (db: Db, before: string | null, limit: number) =>
  db
    .select(shown)
    .from(outbox)
    .where(before === null ? undefined : lt(outbox.id, before))
    .orderBy(desc(outbox.id))
    .limit(limit);

/** Throws `not_found` where there is no such mail. */
export async function readMail(db: Db, id: string) {
  const [row] = await db
    .select({ ...shown, html: field("$.html").as("mail_html"), text: field("$.text").as("mail_text") })
    .from(outbox)
    .where(eq(outbox.id, id));
  if (!row) throw notFound("mail");
  return row;
}
