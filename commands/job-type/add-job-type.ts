import { jobType } from "#db/schema/index.ts";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { organisationLog } from "../organisation-log.ts";
import { jobTypeInput } from "./job-type-input.ts";

export const addJobType = defineCommand({
  name: "job-type/add",
  summary: "Add a kind of job and the evidence its work must have.",
  who: admin,
  input: jobTypeInput,
  async run({ db, orgId, now, newId }, given) {
    const jobTypeId = newId();
    return {
      writes: [db.insert(jobType).values({ orgId, id: jobTypeId, createdAt: now, ...given })],
      log: [organisationLog(orgId, "job_type.added", "job_type", jobTypeId, given)],
      result: { jobTypeId },
    };
  },
});
