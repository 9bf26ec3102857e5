import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { contractor, person } from "../schema/index.ts";
import type { WorkOrderRow } from "./work-order-facts.ts";
import { activePeople, addressee, crewOf, letterheadReads, toLetterhead } from "./work-order-letterhead.ts";

/** Everything a mail about a work order says and everybody it may go to, in one batch. */
export async function readLetter(db: Db, row: WorkOrderRow) {
  const { orgId } = row;
  const [contractors, crew, managers, ...head] = await db.batch([
    db
      .select({ name: contractor.name })
      .from(contractor)
      .where(and(eq(contractor.orgId, orgId), eq(contractor.id, row.contractorId))),
    crewOf(db, row),
    db
      .select(addressee)
      .from(person)
      .where(and(activePeople(orgId), eq(person.id, row.managerId))),
    ...letterheadReads(db, row),
  ]);
  return {
    ...toLetterhead(row, head),
    contractorName: contractors[0]?.name ?? "",
    leads: crew.filter((one) => one.role === "lead"),
    crew,
    manager: managers[0],
  };
}

export type Letterhead = Awaited<ReturnType<typeof readLetter>>;
