import type { BatchItem } from "drizzle-orm/batch";
import type { Billing, ClaimRow } from "#db/queries/claims/billing.ts";
import { contractorPeople, sentByLink } from "#db/queries/people-to-tell.ts";
import { type Audience, contactTag } from "#domain/access/audience.ts";
import type { CommandContext } from "../command.ts";
import type { OutgoingMail } from "../mail/outgoing.ts";
import { newLink } from "../portal-link/new-link.ts";
import { type Decided, decidedMails } from "./tell.ts";

/**
 * Tells the contractor's leads what became of an invoice, and whoever confirmed it by link by a link of their own.
 * `byLink` is who the log has to reach beside the contractor, so that an open page of theirs hears of it.
 */
export async function tellDecided(
  context: CommandContext,
  billing: Billing,
  row: ClaimRow,
  decided: Decided,
): Promise<{ writes: BatchItem<"sqlite">[]; mail: OutgoingMail[]; byLink: Audience }> {
  const { db, orgId } = context;
  const [leads, guests] = await Promise.all([
    contractorPeople(db, orgId, row.contractorId),
    sentByLink(db, row),
  ]);
  const byLink = guests.map(({ id, documentId, ...guest }) => {
    const { write, url } = newLink(context, id);
    const to = { ...guest, id, url: `${url}?to=/portal/documents/${documentId}` };
    const [mail] = decidedMails(context, billing, row, decided, [to]);
    return { write, mail: mail ? [{ ...mail, contactId: id }] : [] };
  });
  return {
    byLink: guests.map(({ id }) => contactTag(id)),
    writes: byLink.map(({ write }) => write),
    mail: [...decidedMails(context, billing, row, decided, leads), ...byLink.flatMap(({ mail }) => mail)],
  };
}
