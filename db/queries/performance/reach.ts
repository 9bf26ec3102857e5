import type { Viewer } from "#domain/access/viewer.ts";
import { notFound } from "#domain/refusal.ts";

/**
 * The contractor whose performance a viewer may read: staff any, a contractor's leads their own and nobody else's
 * (rules A5, K2). Throws `not_found`.
 */
export function reachPerformance(viewer: Viewer, contractorId?: string): string {
  if (viewer.kind === "contractor" && viewer.role === "lead") {
    if (contractorId === undefined || contractorId === viewer.contractorId) return viewer.contractorId;
  } else if ((viewer.kind === "staff" || viewer.kind === "system") && contractorId) return contractorId;
  throw notFound("contractor");
}
