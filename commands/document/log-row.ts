import type { ActivityDraft } from "#db/log.ts";
import type { DocumentRow, RecipientRow } from "#db/queries/document-facts.ts";
import { type Audience, contactTag, contractorTag } from "#domain/access/audience.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import type { ActivityData } from "#domain/log/activity.ts";

type About = Pick<DocumentRow, "id" | "jobId" | "kind" | "number" | "title" | "contractorId">;

/**
 * Who hears of a document that was sent: those it was sent to, and the leads of a contractor. Nobody of a bid request:
 * bidders must not learn of each other (rule B2), so each is told in a row of their own.
 */
export const sharedWith = (
  { kind, contractorId }: Pick<DocumentRow, "kind" | "contractorId">,
  recipients: readonly Pick<RecipientRow, "contactId" | "state">[],
): Audience =>
  kind === "bid_request"
    ? []
    : [
        ...recipients
          .filter(({ state }) => state !== "waiting")
          .map(({ contactId }) => contactTag(contactId)),
        ...(contractorId ? [contractorTag(contractorId)] : []),
      ];

/**
 * A row of the job's log about a document. `data` is read by staff and contractors, so a hidden price must not be in
 * it (rule D2); recipients at a customer read `told` beside which document it is.
 */
export function documentRow(
  about: About,
  verb: string,
  audience: Audience,
  data: ActivityData = {},
  told: ActivityData = {},
): ActivityDraft {
  const which = { documentId: about.id, kind: about.kind, number: about.number, title: about.title };
  return {
    jobId: about.jobId,
    verb: `document.${verb}`,
    subjectKind: "document",
    subjectId: about.id,
    workOrderId: null,
    audience,
    data: { ...which, label: kindFacts[about.kind].label, ...data },
    customerData: { ...which, label: kindFacts[about.kind].theirs, ...told },
  };
}
