import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { person, workOrder } from "../schema/index.ts";

/*
 * A work order may go from one contractor to another. What the first one's people did, asked and priced stays with
 * the organisation: it is no proof of the second one's work, and not theirs to read (rules A5, W8).
 */

const worksFor = (personId: SQLWrapper, orgId: SQLWrapper | string, contractorId: SQLWrapper | string): SQL =>
  sql`exists (select 1 from ${person} where ${person.orgId} = ${orgId} and ${person.id} = ${personId}
    and ${person.contractorId} = ${contractorId})`;

/** Within a query of work orders: done by somebody of the contractor that has it now. */
export const byPresentContractor = (personId: SQLWrapper): SQL =>
  worksFor(personId, workOrder.orgId, workOrder.contractorId);

/** Rows of a work order that the viewer may read: staff all, a contractor those of its own people. */
export const byOwnPeople = (viewer: Viewer, personId: SQLWrapper): SQL =>
  viewer.kind === "contractor" ? worksFor(personId, viewer.orgId, viewer.contractorId) : sql`1`;
