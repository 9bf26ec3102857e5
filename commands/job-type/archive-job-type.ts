import { z } from "zod";
import { admin } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { jobTypeArchive } from "./job-type-archive.ts";

export const archiveJobType = defineCommand({
  name: "job-type/archive",
  summary: "Offer a kind of job no more for new work.",
  who: admin,
  input: z.object({ jobTypeId: id }),
  run: (context, { jobTypeId }) => jobTypeArchive(context, jobTypeId, true),
});
