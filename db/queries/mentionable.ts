import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Audience, canSee } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../client.ts";
import { person } from "../schema/index.ts";
import { personViewer } from "./api-keys.ts";

interface About {
  orgId: string;
  audience: Audience;
  workOrderId: string | null;
  /** Who has the work order; a technician reads only about their own (rule W8). */
  assigneeId: string | null;
}

/** Of these people, those with access who may read what is written for this audience. */
export async function readMentioned(db: Db, about: About, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(person)
    .where(
      and(
        eq(person.orgId, about.orgId),
        eq(person.status, "active"),
        sql`${person.id} in (select value from json_each(${JSON.stringify(ids)}))`,
      ),
    );
  const assigned = new Set(about.workOrderId ? [about.workOrderId] : []);
  return rows.filter((row) =>
    canSee(personViewer(row, ""), about, row.id === about.assigneeId ? assigned : undefined),
  );
}

const MOST = 100;

/** Staff, and of the contractors spoken to their leads and whoever has one of these work orders. */
export function readMentionable(
  db: Db,
  viewer: Viewer,
  audience: Audience,
  workOrders: readonly { assigneeId: string | null }[],
): Promise<{ id: string; name: string }[]> {
  const contractors = audience.flatMap((tag) =>
    tag.startsWith("contractor:") ? [tag.slice("contractor:".length)] : [],
  );
  const assignees = workOrders.flatMap(({ assigneeId }) => assigneeId ?? []).slice(0, 40);
  const theirs = and(
    inArray(person.contractorId, contractors),
    or(eq(person.role, "lead"), inArray(person.id, assignees)),
  );
  return db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(
      and(
        eq(person.orgId, viewer.orgId),
        eq(person.status, "active"),
        sql`${person.id} <> ${viewer.id}`,
        or(isNull(person.contractorId), theirs),
      ),
    )
    .orderBy(person.name)
    .limit(MOST);
}
