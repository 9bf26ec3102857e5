import type { Viewer } from "#domain/access/viewer.ts";
import type { ActivityView } from "#domain/log/activity.ts";

const PAGES = {
  staff: { work_order: "/work-orders", claim: "/invoices" },
  contractor: { work_order: "/work", claim: "/my-invoices" },
} as const;

const DOCUMENTS = { staff: "/documents", contractor: "/work/documents", customer: "/portal/documents" };

/** The page of what a row is about, where this reader has one. */
export function addressOf(
  { subjectKind, subjectId, data }: ActivityView,
  reader: Viewer["kind"],
): string | null {
  if (typeof data.documentId === "string" && reader !== "system")
    return `${DOCUMENTS[reader]}/${data.documentId}`;
  if (reader === "staff" && subjectKind === "budget") return `/jobs/${subjectId}/budget`;
  if (reader !== "staff" && reader !== "contractor") return null;
  if (subjectKind !== "work_order" && subjectKind !== "claim") return null;
  return `${PAGES[reader][subjectKind]}/${subjectId}`;
}
