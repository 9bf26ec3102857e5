import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "../client.ts";
import { jobType } from "../schema/index.ts";

/** Kinds of jobs by name, archived ones last. */
export const listJobTypes = (db: Db, orgId: string) =>
  db
    .select()
    .from(jobType)
    .where(eq(jobType.orgId, orgId))
    .orderBy(sql`${jobType.archivedAt} is not null`, asc(sql`${jobType.name} collate nocase`))
    .limit(200);
