import { and, eq, or, sql } from "drizzle-orm";
import type { Db } from "../../client.ts";
import { contractor, organisation, person, workOrder } from "../../schema/index.ts";

interface About {
  orgId: string;
  contractorId: string;
  workOrderId: string;
}

/** Who is told of a dispute, and in whose names: the work order's manager, or the admins where they have left. */
export async function readDisputeLetter(db: Db, { orgId, contractorId, workOrderId }: About) {
  const managerId = sql`(select ${workOrder.managerId} from ${workOrder}
    where ${workOrder.orgId} = ${orgId} and ${workOrder.id} = ${workOrderId})`;
  const [organisations, contractors, staff] = await db.batch([
    db.select({ name: organisation.name }).from(organisation).where(eq(organisation.id, orgId)),
    db
      .select({ name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId))),
    db
      .select({ email: person.email, manages: sql<number>`${person.id} = ${managerId}`.as("manages") })
      .from(person)
      .where(
        and(
          eq(person.orgId, orgId),
          eq(person.kind, "staff"),
          eq(person.status, "active"),
          or(eq(person.role, "admin"), sql`${person.id} = ${managerId}`),
        ),
      )
      .limit(20),
  ]);
  const managers = staff.filter(({ manages }) => manages);
  return {
    organisation: organisations[0]?.name ?? "",
    contractor: contractors[0]?.name ?? "",
    staff: managers.length > 0 ? managers : staff,
  };
}
