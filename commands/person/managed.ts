import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type PersonRow, reachPerson } from "#db/queries/reach-person.ts";
import { person } from "#db/schema/index.ts";
import { admin, anyOf, contractorLead } from "#domain/access/may.ts";
import { type AccessChange, decideAccess, managesPeople } from "#domain/access/people.ts";
import { forbidden } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";
import { id } from "../input.ts";

export const personInput = z.object({ personId: id });
export const managesSomebody = anyOf(admin, contractorLead);

/** Somebody whose access this viewer may change this way now. Throws `not_found`, or `conflict` with the rule's words. */
export async function reachManaged(
  { db, viewer }: CommandContext,
  change: AccessChange,
  personId: string,
): Promise<PersonRow> {
  const row = await reachPerson(db, viewer, personId);
  if (!managesPeople(viewer, row)) throw forbidden("Only an admin may do that.");
  allow(decideAccess(viewer, change, row));
  return row;
}

/** The statement that changes somebody as they were read; a change in between fails its batch. */
export const changePerson = ({ db }: Pick<CommandContext, "db">, row: PersonRow, set: Partial<PersonRow>) =>
  db
    .update(person)
    .set({ ...set, version: row.version + 1 })
    .where(and(eq(person.orgId, row.orgId), eq(person.id, row.id)));
