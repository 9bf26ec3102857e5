import { and, eq, or } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, order, organisation, person } from "../schema/index.ts";
import { placeOf } from "./place.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";

const addressee = { id: person.id, name: person.name, email: person.email, role: person.role };

/** Everything a mail about a work order says and everybody it may go to, in one batch. */
export async function readLetter(db: Db, row: WorkOrderRow) {
  const { orgId } = row;
  const active = and(eq(person.orgId, orgId), eq(person.status, "active"));
  const [organisations, places, contractors, crew, managers, orders] = await db.batch([
    db.select().from(organisation).where(eq(organisation.id, orgId)),
    placeOf(db, orgId, row.assetId),
    db
      .select({ name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, row.contractorId))),
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
      .select(addressee)
      .from(person)
      .where(and(active, eq(person.id, row.managerId))),
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
    contractorName: contractors[0]?.name ?? "",
    leads: crew.filter((one) => one.role === "lead"),
    /** Leads, and the technician it is assigned to. */
    crew,
    manager: managers[0],
    order: orderRow,
    sumMinor: orderRow.originalMinor + orderRow.changesMinor,
  };
}

export type Letterhead = Awaited<ReturnType<typeof readLetter>>;
