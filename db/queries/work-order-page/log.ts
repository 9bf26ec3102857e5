import { and, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Db } from "../../client.ts";
import { activity } from "../../schema/index.ts";
import { inAudience } from "../../scopes.ts";
import { jobOf } from "./field-work.ts";

/** The newest rows about one work order that the viewer may see, newest first. */
export const logStatement = (db: Db, viewer: Viewer, id: string) =>
  db
    .select()
    .from(activity)
    .where(
      and(
        inAudience(viewer, activity),
        sql`${activity.jobId} = ${jobOf(viewer, id)}`,
        eq(activity.workOrderId, id),
      ),
    )
    .orderBy(desc(activity.seq))
    .limit(40);
