import { and, asc, eq, gt, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { document, documentRecipient, organisation } from "../../schema/index.ts";

export interface Remindable {
  orgId: string;
  id: string;
  documentId: string;
  invitedAt: number;
  remindedAt: number | null;
  reminded: number;
  until: string | null;
  timeZone: string;
}

/** Those who were asked before `before` and owe an answer, in order after `last`. Whether it is time is for rules to say. */
export const askedBefore = (
  db: Db,
  before: number,
  last: Pick<Remindable, "invitedAt" | "id"> | null,
  limit: number,
): Promise<Remindable[]> =>
  db
    .select({
      orgId: documentRecipient.orgId,
      id: documentRecipient.id,
      documentId: documentRecipient.documentId,
      invitedAt: sql<number>`${documentRecipient.invitedAt}`.as("invited_at"),
      remindedAt: documentRecipient.remindedAt,
      reminded: documentRecipient.reminded,
      until: document.until,
      timeZone: organisation.timeZone,
    })
    .from(documentRecipient)
    .innerJoin(
      document,
      and(
        eq(document.orgId, documentRecipient.orgId),
        eq(document.id, documentRecipient.documentId),
        eq(document.sentVersion, documentRecipient.n),
        eq(document.state, "sent"),
        ne(document.kind, "customer_invoice"),
      ),
    )
    .innerJoin(organisation, eq(organisation.id, documentRecipient.orgId))
    .where(
      and(
        // Written out, because SQLite uses the index of those who are asked only where it can read the condition
        sql`${documentRecipient.state} = 'invited' and ${documentRecipient.role} = 'signer'`,
        lte(documentRecipient.invitedAt, before),
        lt(documentRecipient.reminded, 3),
        last
          ? or(
              gt(documentRecipient.invitedAt, last.invitedAt),
              and(eq(documentRecipient.invitedAt, last.invitedAt), gt(documentRecipient.id, last.id)),
            )
          : undefined,
      ),
    )
    .orderBy(asc(documentRecipient.invitedAt), asc(documentRecipient.id))
    .limit(limit);

/** Drafts whose time to be sent has come. */
export const sendsDue = (db: Db, now: number, limit: number) =>
  db
    .select({ orgId: document.orgId, id: document.id, sendAt: document.sendAt, sendPlan: document.sendPlan })
    .from(document)
    .where(and(sql`${document.sendAt} is not null`, lte(document.sendAt, now), eq(document.state, "draft")))
    .orderBy(asc(document.sendAt))
    .limit(limit);
