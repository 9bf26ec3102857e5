import { z } from "zod";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { jobTypeArchive } from "./job-type-archive.ts";

export const restoreJobType = defineCommand({
  name: "job-type/restore",
  summary: "Offer an archived kind of job again.",
  who: admin,
  input: z.object({ jobTypeId: id }),
  run: (context, { jobTypeId }) => jobTypeArchive(context, jobTypeId, false),
});
