import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { settleJob } from "./settle-job.ts";

export const finishJob = defineCommand({
  name: "job/finish",
  summary: "Finish a job. Refused while work on it is under way.",
  who: manager,
  input: z.object({ jobId: id, expectedVersion }),
  run: (context, input) => settleJob(context, "finish", input),
});
