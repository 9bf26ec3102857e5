import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { DeliveryEvent } from "#domain/mail/events.ts";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import { contact, delivery, outbox } from "../schema/index.ts";

const events = sql`(select json_group_array(json_object('event', ${delivery.event}, 'at', ${delivery.at},
    'kind', ${delivery.kind}, 'reason', ${delivery.reason}))
  from ${delivery} where ${delivery.orgId} = ${outer(outbox.orgId)} and ${delivery.outboxId} = ${outer(outbox.id)})`;

const record = {
  id: outbox.id,
  to: sql<string>`json_extract(${outbox.message}, '$.to')`.as("mail_to"),
  subject: sql<string>`json_extract(${outbox.message}, '$.subject')`.as("mail_subject"),
  state: outbox.state,
  kept: sql`${outbox.providerId} is 'local'`.mapWith(Boolean).as("kept"),
  createdAt: outbox.createdAt,
  sentAt: outbox.sentAt,
  nextAt: outbox.nextAt,
  lastError: outbox.lastError,
  contactId: outbox.contactId,
  events: events.mapWith((text: string) => JSON.parse(text) as DeliveryEvent[]).as("events"),
};

/** Mails of which `deliveryOf` says how far they came. */
export const mailsWhere = (db: Db, orgId: string, which: SQL) =>
  db
    .select(record)
    .from(outbox)
    .where(and(eq(outbox.orgId, orgId), which));

/** What is known of these mails, for staff; `deliveryOf` says where each stands. Oldest first. */
export const deliveriesOf = (db: Db, orgId: string, outboxIds: readonly string[]) =>
  mailsWhere(
    db,
    orgId,
    sql`${outbox.id} in (select value from json_each(${JSON.stringify(outboxIds)}))`,
  ).orderBy(asc(outbox.id));

/** The newest mail to each of these contacts. */
export const lastMailsTo = (db: Db, orgId: string, whose: SQL) => {
  const newest = sql`(select max(newest.id) from ${outbox} newest
    where newest.org_id = ${contact.orgId} and newest.contact_id = ${contact.id})`;
  return mailsWhere(
    db,
    orgId,
    sql`${outbox.id} in (select ${newest} from ${contact} where ${contact.orgId} = ${orgId} and ${whose})`,
  );
};

/** A mail that something was heard of, and whether the same was heard before. */
export async function heardOf(db: Db, orgId: string, outboxId: string, event: DeliveryEvent["event"]) {
  const [mail] = await db
    .select({
      to: record.to,
      subject: record.subject,
      about: outbox.about,
      before: sql`exists (select 1 from ${delivery} where ${delivery.orgId} = ${outer(outbox.orgId)}
        and ${delivery.outboxId} = ${outer(outbox.id)} and ${delivery.event} = ${event})`
        .mapWith(Boolean)
        .as("before"),
    })
    .from(outbox)
    .where(and(eq(outbox.orgId, orgId), eq(outbox.id, outboxId)));
  return mail;
}
