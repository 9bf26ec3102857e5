import { and, eq, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, order, organisation, person } from "../schema/index.ts";
import { placeOf } from "./place.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

const addressee = { id: person.id, name: person.name, email: person.email };

/** What giving a work order to a contractor is decided on, in one batch. */
export async function readHandOver(db: Db, row: WorkOrderRow, contractorId: string) {
  const { orgId } = row;
  const active = and(eq(person.orgId, orgId), eq(person.status, "active"));
  const [organisations, places, contractors, leads, former, orders] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    placeOf(db, orgId, row.assetId),
    db
      .select({ id: contractor.id, name: contractor.name })
      .from(contractor)
      .where(
        and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId), eq(contractor.status, "active")),
      ),
    db
      .select(addressee)
      .from(person)
      .where(and(active, eq(person.contractorId, contractorId), eq(person.role, "lead")))
      .limit(20),
    db
      .select(addressee)
      .from(person)
      .where(
        and(
          active,
          eq(person.contractorId, row.contractorId),
          or(eq(person.role, "lead"), eq(person.id, row.assigneeId ?? "")),
        ),
      )
      .limit(20),
    db
      .select()
      .from(order)
      .where(and(eq(order.orgId, orgId), eq(order.id, row.orderId))),
  ]);
  const [organisationRow, orderRow] = [organisations[0], orders[0]];
  if (!organisationRow || !orderRow) throw new Error(`Work order ${row.id} has no organisation or order`);
  return {
    organisation: organisationRow,
    place: places[0] ?? { siteName: "", assetName: "" },
    contractor: contractors[0],
    leads,
    former,
    order: orderRow,
    sumMinor: orderRow.originalMinor + orderRow.changesMinor,
  };
}
