import type { Organisation } from "#db/queries/organisation.ts";
import type { Addressee } from "#db/queries/people-to-tell.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import type { MailMessage } from "#db/schema/index.ts";
import { quoteAskedMail } from "../mail/quote-asked-mail.ts";
import { workOrderAssignedMail } from "../mail/work-order-assigned-mail.ts";
import { briefOf } from "./brief.ts";

interface Assignment {
  organisation: Organisation;
  place: { siteName: string; assetName: string };
  leads: Addressee[];
  row: WorkOrderRow;
  by: string;
  sumMinor: number;
  now: number;
  appUrl: string;
}

/** Tells each of the contractor's leads, and asks for their price where one is wanted. */
export function assignmentMails({ leads, row, by, appUrl, ...known }: Assignment): MailMessage[] {
  const order = briefOf(row, known);
  return leads.map(({ email: to }) => {
    const shared = { to, organisation: known.organisation.name, order };
    return row.quoteAskedAt === null
      ? workOrderAssignedMail({ ...shared, assignedBy: by, url: `${appUrl}/work/${row.id}` })
      : quoteAskedMail({ ...shared, askedBy: by, url: `${appUrl}/work/${row.id}/quote` });
  });
}
