import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, reason } from "../input.ts";
import { settleJob } from "./settle-job.ts";

export const cancelJob = defineCommand({
  name: "job/cancel",
  summary: "Cancel a job, with a reason. Refused while work on it is under way.",
  who: manager,
  input: z.object({ jobId: id, expectedVersion, reason }),
  run: (context, input) => settleJob(context, "cancel", input),
});
