import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { document, job, readMark } from "#db/schema/index.ts";
import { reachableRooms } from "#db/scopes.ts";
import { anyOf, anyStaff, contractorPerson, customerContact } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";

/**
 * Changes nothing but the reader's own mark, so the log keeps silent about it. A mark never goes back. A page of one
 * document shows what is about it alone, and marks that.
 */
export const setReadMark = defineCommand({
  name: "read-mark/set",
  summary: "Remember how far in a job's log, or in what is about one document, one has read.",
  who: anyOf(anyStaff, contractorPerson, customerContact),
  input: z.object({ jobId: id, documentId: id.optional(), seq: z.coerce.number().int().min(0).max(1e9) }),
  async run({ db, viewer, orgId }, { jobId, documentId, seq }) {
    const [found] = await db
      .select({ id: job.id })
      .from(job)
      .where(
        and(
          reachableRooms(viewer),
          eq(job.id, jobId),
          documentId
            ? sql`${documentId} in (select d.id from ${document} d where d.org_id = ${orgId} and d.job_id = ${job.id})`
            : undefined,
        ),
      );
    if (!found) throw notFound("job");
    return {
      writes: [
        db
          .insert(readMark)
          .values({ orgId, viewerId: viewer.id, placeId: documentId ?? jobId, seq })
          .onConflictDoUpdate({
            target: [readMark.orgId, readMark.viewerId, readMark.placeId],
            set: { seq: sql`max(${readMark.seq}, excluded.seq)` },
          }),
      ],
      log: [],
      result: { seq },
    };
  },
});
