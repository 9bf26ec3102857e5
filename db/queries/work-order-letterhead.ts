import { and, eq, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { order, organisation, person } from "../schema/index.ts";
import { placeOf } from "./place.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

export const addressee = { id: person.id, name: person.name, email: person.email, role: person.role };

export const activePeople = (orgId: string) => and(eq(person.orgId, orgId), eq(person.status, "active"));

/** The leads of the contractor that has the work order, and the technician it is assigned to. */
export const crewOf = (db: Db, { orgId, contractorId, assigneeId }: WorkOrderRow) =>
  db
    .select(addressee)
    .from(person)
    .where(
      and(
        activePeople(orgId),
        eq(person.contractorId, contractorId),
        or(eq(person.role, "lead"), eq(person.id, assigneeId ?? "")),
      ),
    )
    .limit(20);

/** What every mail about a work order says, to read in a batch: `toLetterhead` puts it together. */
export const letterheadReads = (db: Db, { orgId, assetId, orderId }: WorkOrderRow) =>
  [
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    placeOf(db, orgId, assetId),
    db
      .select()
      .from(order)
      .where(and(eq(order.orgId, orgId), eq(order.id, orderId))),
  ] as const;

type Rows<Reads> = { [K in keyof Reads]: Awaited<Reads[K]> };

export function toLetterhead(
  { id }: WorkOrderRow,
  [organisations, places, orders]: Rows<ReturnType<typeof letterheadReads>>,
) {
  const [organisationRow, orderRow] = [organisations[0], orders[0]];
  if (!organisationRow || !orderRow) throw new Error(`Work order ${id} has no organisation or order`);
  return {
    organisation: organisationRow,
    place: places[0] ?? { siteName: "", assetName: "" },
    order: orderRow,
    sumMinor: orderRow.originalMinor + orderRow.changesMinor,
  };
}
