import { and, eq, sql } from "drizzle-orm";
import { type Audience, canSee } from "#domain/access/audience.ts";
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
  return rows.filter((row) => canSee(personViewer(row, ""), about, row.id === about.assigneeId ? assigned : undefined));
}
