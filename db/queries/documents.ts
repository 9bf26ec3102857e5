import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import { type DocumentFilter, statesOf } from "#domain/document/filters.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { DocumentState } from "#domain/document/states.ts";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import {
  bidRequest,
  contractor,
  customer,
  delivery,
  document,
  documentRecipient,
  outbox,
} from "../schema/index.ts";
import { holds } from "./keyset.ts";

export interface DocumentBrief {
  id: string;
  kind: DocumentKind;
  number: string;
  title: string;
  state: DocumentState;
  netMinor: number;
  /** The customer or the contractor; blank for a bid request to several. */
  party: string | null;
}

const MOST = 50;

const brief = {
  id: document.id,
  kind: document.kind,
  number: document.number,
  title: document.title,
  state: document.state,
  netMinor: document.netMinor,
  party: sql<string | null>`coalesce(
    (select ${customer.name} from ${customer} where ${customer.orgId} = ${outer(document.orgId)} and ${customer.id} = ${outer(document.customerId)}),
    (select ${contractor.name} from ${contractor} where ${contractor.orgId} = ${outer(document.orgId)} and ${contractor.id} = ${outer(document.contractorId)}))`.as(
    "party",
  ),
};

/** Documents of one job for staff, newest first. */
export const documentsOfJob = (db: Db, orgId: string, jobId: string) =>
  db
    .select(brief)
    .from(document)
    .where(and(eq(document.orgId, orgId), eq(document.jobId, jobId)))
    .orderBy(desc(document.createdAt))
    .limit(MOST);

export interface DocumentWindow {
  filter: DocumentFilter;
  /** The last id of the page before. */
  after?: string | undefined;
  q: string;
}

const oneOf = (events: readonly DeliveryEventName[]) => sql`exists (select 1 from ${delivery}
  where ${delivery.orgId} = ${outer(outbox.orgId)} and ${delivery.outboxId} = ${outer(outbox.id)}
  and ${inArray(delivery.event, [...events])})`;

/** Whether a mail that asks somebody came back or could not be sent: what `deliveryOf` calls bounced or failed. */
const isUnreached = sql`exists (select 1 from ${documentRecipient}
  join ${outbox} on ${outbox.id} = ${documentRecipient.mailId} and ${outbox.orgId} = ${documentRecipient.orgId}
  where ${documentRecipient.orgId} = ${outer(document.orgId)} and ${documentRecipient.documentId} = ${outer(document.id)}
  and ${documentRecipient.n} = ${outer(document.sentVersion)} and ${documentRecipient.state} = 'invited'
  and (${oneOf(["bounced"])} or ((${outbox.state} = 'failed' or ${oneOf(["failed"])})
    and not ${oneOf(["delivered", "opened", "complained"])})))`
  .mapWith(Boolean)
  .as("is_unreached");

/** All documents for staff, newest first. `next` is where the following page begins, or null. */
export async function listDocuments(db: Db, orgId: string, { filter, after, q }: DocumentWindow) {
  const rows = await db
    .select({
      ...brief,
      until: document.until,
      grossMinor: document.grossMinor,
      paidMinor: document.paidMinor,
      stateAt: document.stateAt,
      isUnreached,
      bidding: {
        closesAt: bidRequest.closesAt,
        lateAllowed: bidRequest.lateAllowed,
        openedAt: bidRequest.openedAt,
      },
    })
    .from(document)
    .leftJoin(bidRequest, and(eq(bidRequest.orgId, document.orgId), eq(bidRequest.documentId, document.id)))
    .where(
      and(
        eq(document.orgId, orgId),
        inArray(document.state, [...statesOf[filter]]),
        filter === "to_pay" ? eq(document.kind, "customer_invoice") : undefined,
        filter === "waiting" ? ne(document.kind, "customer_invoice") : undefined,
        after ? lt(document.id, after) : undefined,
        holds(q, document.number, document.title),
      ),
    )
    .orderBy(desc(document.id))
    .limit(MOST + 1);
  const shown = rows.slice(0, MOST);
  return { rows: shown, next: rows.length > MOST ? (shown.at(-1)?.id ?? null) : null };
}
