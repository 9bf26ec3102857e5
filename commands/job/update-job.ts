import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachJob, readJobPlan, wasSharedWith } from "#db/queries/job-facts.ts";
import { job } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords, words } from "../input.ts";
import { jobLog, sameJobVersion } from "./job-log.ts";

const input = z.object({
  jobId: id,
  expectedVersion,
  title: words("a title", 120),
  description: optionalWords(4_000),
  customerId: z.string().max(40).optional(),
  managerId: id,
});

/** Throws `customer_fixed` where things were already shared: another customer must not inherit them. */
export const updateJob = defineCommand({
  name: "job/update",
  summary: "Change a job's title, description, customer or manager.",
  who: manager,
  input,
  async run({ db, viewer, orgId }, given) {
    const { row } = await reachJob(db, viewer, given.jobId);
    sameJobVersion(row, given.expectedVersion);
    const { customerId = "", managerId } = given;
    const plan = await readJobPlan(db, orgId, { siteId: row.siteId, customerId, managerId });
    if (customerId && !plan.customer) throw invalid("Choose a customer from the list.", "customerId");
    if (!plan.manager) throw invalid("Choose a manager from the list.", "managerId");
    const after = {
      title: given.title,
      description: given.description ?? "",
      customerId: customerId || null,
      managerId,
    };
    const before = row.customerId;
    if (before && before !== after.customerId && (await wasSharedWith(db, orgId, row.id, before)))
      throw conflict(
        "customer_fixed",
        "Parts of this job were already shared with its customer, so the customer stays. Open a new job for somebody else.",
        "customerId",
      );
    const changed = (["title", "description", "customerId", "managerId"] as const).filter(
      (key) => row[key] !== after[key],
    );
    if (changed.length === 0) return { writes: [], log: [], result: { jobId: row.id, version: row.version } };
    return {
      writes: [
        db
          .update(job)
          .set({ ...after, version: row.version + 1 })
          .where(and(eq(job.orgId, orgId), eq(job.id, row.id))),
      ],
      log: [
        jobLog(row, "job.updated", [], {
          changed: changed.map((key) => WORDS[key]),
          title: after.title,
          ...(changed.includes("managerId") && { manager: plan.manager.name }),
          ...(changed.includes("customerId") && { customer: plan.customer?.name ?? "" }),
        }),
      ],
      result: { jobId: row.id, version: row.version + 1 },
    };
  },
});

const WORDS = { title: "title", description: "description", customerId: "customer", managerId: "manager" };
