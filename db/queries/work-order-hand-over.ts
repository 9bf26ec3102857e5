import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, person } from "../schema/index.ts";
import { holidaysFrom, targetsOf } from "./calendar.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";
import { activePeople, addressee, crewOf, letterheadReads, toLetterhead } from "./work-order-letterhead.ts";

/** What giving a work order to a contractor is decided on, in one batch. */
export async function readHandOver(db: Db, row: WorkOrderRow, contractorId: string, now: number) {
  const { orgId } = row;
  const [contractors, leads, former, holidays, targets, ...head] = await db.batch([
    db
      .select({ id: contractor.id, name: contractor.name })
      .from(contractor)
      .where(
        and(eq(contractor.orgId, orgId), eq(contractor.id, contractorId), eq(contractor.status, "active")),
      ),
    db
      .select(addressee)
      .from(person)
      .where(and(activePeople(orgId), eq(person.contractorId, contractorId), eq(person.role, "lead")))
      .limit(20),
    crewOf(db, row),
    holidaysFrom(db, orgId, now),
    targetsOf(db, orgId),
    ...letterheadReads(db, row),
  ]);
  return { ...toLetterhead(row, head), contractor: contractors[0], leads, former, holidays, targets };
}
