import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { type Audience, contractorTag, customerTag } from "#domain/access/audience.ts";
import type { ActivityData } from "#domain/log/activity.ts";

type Parties = Pick<WorkOrderRow, "contractorId" | "customerId">;

/** Who hears what happens to a work order: its contractor, and the customer where it is shared with them. */
export const audienceOf = ({ contractorId, customerId }: Parties): Audience =>
  customerId ? [contractorTag(contractorId), customerTag(customerId)] : [contractorTag(contractorId)];

/** For what is between the organisation and the contractor: prices, reasons, quotes, invoices. */
export const contractorOnly = ({ contractorId }: Pick<Parties, "contractorId">): Audience => [
  contractorTag(contractorId),
];

/** What a customer reads of a work order: what and how far, never who is paid what. */
export const customerFacts = (row: Pick<WorkOrderRow, "description" | "state">): ActivityData => ({
  description: row.description,
  state: row.state,
});
