import { z } from "zod";
import { readJobPlan } from "#db/queries/job-facts.ts";
import { job } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { id, optionalWords, words } from "../input.ts";

const input = z.object({
  title: words("a title", 120),
  description: optionalWords(4_000),
  siteId: id,
  /** Left out, the customer of the site. */
  customerId: z.string().max(40).optional(),
  /** Left out, whoever creates it. */
  managerId: z.string().max(40).optional(),
});

export const createJob = defineCommand({
  name: "job/create",
  summary: "Open a job: the room its work orders, files and talk live in.",
  who: manager,
  input,
  async run({ db, viewer, orgId, now, newId }, given) {
    const { siteId, customerId = "", managerId = viewer.id } = given;
    const plan = await readJobPlan(db, orgId, { siteId, customerId, managerId });
    if (!plan.site) throw invalid("Choose a site from the list.", "siteId");
    if (customerId && !plan.customer) throw invalid("Choose a customer from the list.", "customerId");
    if (!plan.manager) throw invalid("Choose a manager from the list.", "managerId");
    const row = {
      orgId,
      id: newId(),
      number: plan.nextNumber,
      title: given.title,
      description: given.description ?? "",
      customerId: plan.customer?.id ?? plan.site.customerId,
      siteId,
      managerId,
      createdAt: now,
    };
    return {
      writes: [db.insert(job).values(row)],
      log: [
        {
          jobId: row.id,
          verb: "job.created",
          subjectKind: "job",
          subjectId: row.id,
          workOrderId: null,
          audience: [],
          data: { number: row.number, title: row.title },
        },
      ],
      result: { jobId: row.id, number: row.number },
    };
  },
});
