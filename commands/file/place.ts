import { and, eq } from "drizzle-orm";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { type FilePurpose, job } from "#db/schema/index.ts";
import { reachableJobs } from "#db/scopes.ts";
import type { Audience } from "#domain/access/audience.ts";
import { type AudienceChoice, uploadAudience } from "#domain/file/upload-audience.ts";
import { forbidden, invalid, notFound } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";
import { type AboutDocument, aboutDocument } from "../comment/about-document.ts";
import { sharedWith } from "../document/log-row.ts";

export interface Wanted {
  jobId?: string | undefined;
  workOrderId?: string | undefined;
  /** What was sent to somebody, and the file is about. */
  documentId?: string | undefined;
  purpose: FilePurpose;
  audience: AudienceChoice;
}

export interface Place {
  jobId: string;
  /** Told in the log, beside the file. */
  about?: Pick<AboutDocument, "data" | "customerData">;
  workOrderId: string | null;
  audience: Audience;
}

/**
 * Where a file goes and who may see it. Throws `not_found` for a place out of reach, `invalid` without one.
 * An invoice belongs to no work order of its own, because a technician sees whatever does (rule W8), and
 * prices are not theirs to see.
 */
export async function placeOf(
  context: Pick<CommandContext, "db" | "viewer">,
  wanted: Wanted,
): Promise<Place> {
  const { db, viewer } = context;
  if (wanted.purpose === "invoice" && viewer.kind === "contractor" && viewer.role !== "lead")
    throw forbidden("Only a lead of your company sends invoices.");
  if (wanted.documentId) return placeOfDocument(context, wanted.documentId, wanted.audience);
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

/** Staff choose between themselves and everybody it was sent to; the others address whom it was sent to and staff. */
async function placeOfDocument(
  context: Pick<CommandContext, "db" | "viewer">,
  documentId: string,
  choice: AudienceChoice,
): Promise<Place> {
  const {
    facts,
    audience: own,
    data,
    customerData,
  } = await aboutDocument(context, { documentId, audience: [] });
  const { row, recipients } = facts;
  const isShared = context.viewer.kind === "staff" && choice !== "internal" && row.sentVersion > 0;
  const audience = isShared ? sharedWith(row, recipients) : own;
  return { jobId: row.jobId, workOrderId: null, audience, about: { data, customerData } };
}
