import { and, eq } from "drizzle-orm";
import { reachJobType } from "#db/queries/reach-place.ts";
import { jobType } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { organisationLog } from "../organisation-log.ts";
import { looksCurrent } from "../row-version.ts";
import { jobTypeInput } from "./job-type-input.ts";

/** New asks hold from now on for all open work of this type; its checklist for work orders made from now on. */
export const updateJobType = defineCommand({
  name: "job-type/update",
  summary: "Change what a kind of job asks for.",
  who: admin,
  input: jobTypeInput.extend({ jobTypeId: id, expectedVersion }),
  async run({ db, orgId }, { jobTypeId, expectedVersion: expected, ...columns }) {
    const row = await reachJobType(db, orgId, jobTypeId);
    looksCurrent(row, expected, "job type");
    return {
      writes: [
        db
          .update(jobType)
          .set({ ...columns, version: row.version + 1 })
          .where(and(eq(jobType.orgId, orgId), eq(jobType.id, jobTypeId))),
      ],
      log: [organisationLog(orgId, "job_type.updated", "job_type", jobTypeId, columns)],
      result: { jobTypeId },
    };
  },
});
