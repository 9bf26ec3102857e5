import { and, eq } from "drizzle-orm";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { type FilePurpose, job } from "#db/schema/index.ts";
import { reachableJobs } from "#db/scopes.ts";
import type { Audience } from "#domain/access/audience.ts";
import { type AudienceChoice, uploadAudience } from "#domain/file/upload-audience.ts";
import { forbidden, invalid, notFound } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";

export interface Wanted {
  jobId?: string | undefined;
  workOrderId?: string | undefined;
  purpose: FilePurpose;
  audience: AudienceChoice;
}

export interface Place {
  jobId: string;
  workOrderId: string | null;
  audience: Audience;
}

/**
 * Where a file goes and who may see it. Throws `not_found` for a place out of reach, `invalid` without one.
 * An invoice belongs to no work order of its own, because a technician sees whatever does (rule W8), and
 * prices are not theirs to see.
 */
export async function placeOf(
  { db, viewer }: Pick<CommandContext, "db" | "viewer">,
  wanted: Wanted,
): Promise<Place> {
  if (wanted.purpose === "invoice" && viewer.kind === "contractor" && viewer.role !== "lead")
    throw forbidden("Only a lead of your company sends invoices.");
  const order = wanted.workOrderId ? await reachWorkOrder(db, viewer, wanted.workOrderId) : null;
  if (!order && viewer.kind === "contractor")
    throw invalid("Choose the work order it belongs to.", "workOrderId");
  const jobId = order?.jobId ?? wanted.jobId;
  if (!jobId) throw invalid("Choose the job it belongs to.", "jobId");
  const [found] = await db
    .select({ id: job.id, customerId: job.customerId })
    .from(job)
    .where(and(reachableJobs(viewer), eq(job.id, jobId)));
  if (!found) throw notFound("job");
  const parties = { contractorId: order?.contractorId ?? null, customerId: found.customerId };
  const { audience } = allow(uploadAudience(viewer, wanted.audience, parties));
  return { jobId, workOrderId: wanted.purpose === "invoice" ? null : (order?.id ?? null), audience };
}
