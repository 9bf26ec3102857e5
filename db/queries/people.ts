import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PersonStatus } from "#domain/access/people.ts";
import type { ContractorRole, StaffRole, Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";
import { openStates } from "#domain/work-order/states.ts";
import type { Db } from "../client.ts";
import { contractor, invite, person, workOrder } from "../schema/index.ts";
import { reachablePeople } from "../scopes.ts";
import { contractorNames } from "./contractors.ts";
import { byName, holds, pageOf, type Window } from "./keyset.ts";

export interface PeopleFilter extends Window {
  q: string;
  /** A contractor's id, or "staff" for the organisation's own. */
  of: string;
  role: string;
  status: string;
}

const newest = (column: "expires_at" | "revoked_at") =>
  sql<number | null>`(select ${sql.raw(column)} from ${invite} where ${invite.orgId} = ${person.orgId}
    and ${invite.personId} = ${person.id} order by ${invite.createdAt} desc, ${invite.id} desc limit 1)`;

const columns = {
  id: person.id,
  name: person.name,
  email: person.email,
  role: person.role,
  status: person.status,
  contractorId: person.contractorId,
  contractor: sql<string | null>`${contractor.name}`.as("contractor_name"),
  inviteExpiresAt: newest("expires_at").as("invite_expires_at"),
  inviteRevokedAt: newest("revoked_at").as("invite_revoked_at"),
};

const open = sql.join(
  openStates.map((state) => sql`${state}`),
  sql`, `,
);

const openWork = sql<number>`(select count(*) from ${workOrder} where ${workOrder.orgId} = ${person.orgId}
  and ${workOrder.contractorId} = ${person.contractorId} and ${workOrder.state} in (${open})
  and ${workOrder.assigneeId} = ${person.id})`;

/** The organisation's people and its contractors', by name; with the contractors to filter by. */
export async function listPeople(db: Db, viewer: Viewer, filter: PeopleFilter) {
  const page = byName(person, filter);
  const [rows, contractors] = await db.batch([
    db
      .select(columns)
      .from(person)
      .leftJoin(contractor, and(eq(contractor.orgId, person.orgId), eq(contractor.id, person.contractorId)))
      .where(
        and(
          reachablePeople(viewer),
          filter.status === "removed" ? eq(person.status, "removed") : sql`${person.status} <> 'removed'`,
          filter.status && filter.status !== "removed"
            ? eq(person.status, filter.status as PersonStatus)
            : undefined,
          filter.role ? eq(person.role, filter.role as StaffRole | ContractorRole) : undefined,
          filter.of === "staff" ? eq(person.kind, "staff") : undefined,
          filter.of && filter.of !== "staff" ? eq(person.contractorId, filter.of) : undefined,
          holds(filter.q, person.name, person.email),
          page.where,
        ),
      )
      .orderBy(page.order)
      .limit(page.limit),
    contractorNames(db, viewer.orgId),
  ]);
  return { ...pageOf(rows, filter), contractors };
}

/** A contractor's own people with what they have on their hands. Removed ones are history, not team. */
export const listTeam = (db: Db, viewer: Viewer, contractorId: string) =>
  db
    .select({ ...columns, openWork: openWork.as("open_work") })
    .from(person)
    .leftJoin(contractor, and(eq(contractor.orgId, person.orgId), eq(contractor.id, person.contractorId)))
    .where(
      and(
        reachablePeople(viewer),
        eq(person.contractorId, contractorId),
        inArray(person.status, ["invited", "active", "suspended"]),
      ),
    )
    .orderBy(asc(sql`${person.name} collate nocase`))
    .limit(200);

/** One person's page. Throws `not_found`. */
export async function readPerson(db: Db, viewer: Viewer, id: string) {
  const [rows, contractors] = await db.batch([
    db
      .select({
        ...columns,
        openWork: openWork.as("open_work"),
        kind: person.kind,
        phone: person.phone,
        approvalLimitMinor: person.approvalLimitMinor,
        version: person.version,
      })
      .from(person)
      .leftJoin(contractor, and(eq(contractor.orgId, person.orgId), eq(contractor.id, person.contractorId)))
      .where(and(reachablePeople(viewer), eq(person.id, id))),
    contractorNames(db, viewer.orgId),
  ]);
  const [row] = rows;
  if (!row) throw notFound("person");
  return { person: row, contractors };
}
