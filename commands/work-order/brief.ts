import type { Organisation } from "#db/queries/organisation.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { formatMoney } from "#domain/money/format.ts";
import { formatMoment } from "#domain/time/format.ts";
import type { WorkOrderBrief } from "../mail/work-order-brief.ts";

interface Known {
  organisation: Organisation;
  place: { siteName: string; assetName: string };
  now: number;
  /** Left out of what technicians are sent. */
  sumMinor?: number | undefined;
}

/** A work order as mails show it. */
export const briefOf = (
  row: WorkOrderRow,
  { organisation, place, now, sumMinor }: Known,
): WorkOrderBrief => ({
  number: row.number,
  description: row.description,
  site: place.siteName,
  asset: place.assetName,
  due: row.dueAt === null ? null : formatMoment(row.dueAt, now, organisation.timeZone),
  agreed: sumMinor === undefined ? null : formatMoney(sumMinor, organisation.currency),
});
