import { z } from "zod";
import { readStandingPlan } from "#db/queries/standing-orders/plan.ts";
import { job } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { newDraft } from "../document/new-draft.ts";
import { chosen, words } from "../input.ts";
import { jobLog } from "../job/job-log.ts";
import { standingDraft } from "./standing-draft.ts";
import { termsGiven, termsInput } from "./terms-input.ts";

/** Rules S1, S4: drafts a standing order, and the job that is its room where none is chosen. Throws `job_cancelled`. */
export const createStandingOrder = defineCommand({
  name: "standing-order/create",
  summary: "Draft a standing order: what a contractor may be called off for, inside a period and a cap.",
  who: manager,
  input: z.object({
    title: words("a title", 120),
    contractorId: chosen("a contractor"),
    jobId: z.string().max(40).optional(),
    ...termsInput.shape,
  }),
  async run(context, given) {
    const { db, viewer, orgId, now, newId } = context;
    const plan = await readStandingPlan(db, orgId, { kind: "standing_order", ...given });
    if (!plan.contractor) throw invalid("Choose a contractor from the list.", "contractorId");
    if (given.jobId && !plan.job) throw invalid("Choose a job from the list.", "jobId");
    if (plan.job?.state === "cancelled")
      throw conflict("job_cancelled", `Job ${plan.job.number} is cancelled. It takes no new documents.`);
    const terms = termsGiven(given, plan);
    const siteId = plan.sites[0]?.id ?? plan.assets[0]?.siteId ?? plan.anySiteId;
    if (!siteId) throw conflict("no_site", "There is no site to work at yet. Add one first.");
    const newJob = {
      orgId,
      id: newId(),
      number: plan.nextJobNumber,
      title: given.title,
      siteId,
      managerId: viewer.id,
      createdAt: now,
    };
    const room = plan.job ?? newJob;
    const about = { kind: "standing_order" as const, title: given.title, job: room };
    const { numbered, draft } = standingDraft(context, plan, { ...about, standing: { terms, before: null } });
    const made = newDraft(
      context,
      { jobId: room.id, kind: about.kind, ...numbered, contractorId: plan.contractor.id, draft },
      { validFrom: terms.validFrom, validTo: terms.validTo, capMinor: terms.capMinor },
    );
    return {
      writes: [...(plan.job ? [] : [db.insert(job).values(newJob)]), ...made.writes],
      log: [
        ...(plan.job
          ? []
          : [jobLog(newJob, "job.created", [], { number: newJob.number, title: newJob.title })]),
        ...made.log,
      ],
      result: { documentId: made.id, jobId: room.id, number: made.number },
    };
  },
});
