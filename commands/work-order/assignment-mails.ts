import type { Organisation } from "#db/queries/organisation.ts";
import type { Addressee } from "#db/queries/people-to-tell.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import type { MailMessage } from "#db/schema/index.ts";
import { formatMoney } from "#domain/money/format.ts";
import { formatMoment } from "#domain/time/format.ts";
import { workOrderAssignedMail } from "../mail/work-order-assigned-mail.ts";

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

/** Tells each of the contractor's leads. */
export const assignmentMails = ({ organisation, place, leads, row, by, sumMinor, now, appUrl }: Assignment): MailMessage[] =>
  leads.map((lead) =>
    workOrderAssignedMail({
      to: lead.email,
      organisation: organisation.name,
      assignedBy: by,
      order: {
        number: row.number,
        description: row.description,
        site: place.siteName,
        asset: place.assetName,
        due: row.dueAt === null ? null : formatMoment(row.dueAt, now, organisation.timeZone),
        agreed: formatMoney(sumMinor, organisation.currency),
      },
      url: `${appUrl}/work/${row.id}`,
    }),
  );
