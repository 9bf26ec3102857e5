import { and, eq } from "drizzle-orm";
import { deliveryOf } from "#domain/mail/delivery.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { contact } from "../schema/index.ts";
import { lastMailsTo } from "./deliveries.ts";

/** A contact's page: themselves, and what became of the last mail to them. Throws `not_found`. */
export async function readContact(db: Db, orgId: string, id: string) {
  const [[row], [mail]] = await db.batch([
    db
      .select()
      .from(contact)
      .where(and(eq(contact.orgId, orgId), eq(contact.id, id))),
    lastMailsTo(db, orgId, eq(contact.id, id)),
  ]);
  if (!row) throw notFound("contact");
  return { contact: row, lastMail: mail ? deliveryOf(mail) : null };
}
