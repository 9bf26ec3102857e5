import { type DocumentFacts, reachDocument } from "#db/queries/document-facts.ts";
import { type Audience, contactTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { decideAudience } from "#domain/comment/audience.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { shownOf } from "#domain/document/shown.ts";
import type { ActivityData } from "#domain/log/activity.ts";
import { notFound } from "#domain/refusal.ts";
import { allow } from "../allow.ts";
import type { CommandContext } from "../command.ts";
import { sharedWith } from "../document/log-row.ts";

interface Wanted {
  documentId: string;
  lineId?: string | undefined;
  /** What staff chose (rule A6). */
  audience: Audience;
}

export interface AboutDocument {
  facts: DocumentFacts;
  audience: Audience;
  lineId: string | null;
  /** What the log says it is about: to staff and contractors, and to customers in their words. */
  data: ActivityData;
  customerData: ActivityData;
}

/**
 * What is said or sent about a document, and who hears of it: those it was sent to, or staff alone. Throws `not_found`
 * for what is out of reach, and for a line that its recipients cannot see (rule D2).
 */
export async function aboutDocument(
  { db, viewer }: Pick<CommandContext, "db" | "viewer">,
  { documentId, lineId, audience: wanted }: Wanted,
): Promise<AboutDocument> {
  const facts = await reachDocument(db, viewer, documentId);
  const { row, sent } = facts;
  const lines = sent ? shownOf(sent.content, sent.choices).groups.flatMap((group) => group.lines) : [];
  const line = lines.find(({ id }) => id === lineId);
  if (lineId && !line) throw notFound("line");
  const which: ActivityData = {
    documentId,
    number: row.number,
    title: sent?.content.title ?? row.title,
    ...(line && { lineId: line.id, line: line.description }),
  };
  return {
    facts,
    audience: heardBy(viewer, facts, wanted),
    lineId: line?.id ?? null,
    data: { ...which, label: kindFacts[row.kind].label },
    customerData: { ...which, label: kindFacts[row.kind].theirs },
  };
}

function heardBy(viewer: Viewer, { row, recipients }: DocumentFacts, wanted: Audience): Audience {
  const shared = row.sentVersion > 0 ? sharedWith(row, recipients) : [];
  if (viewer.kind === "staff" || viewer.kind === "system")
    return allow(decideAudience(viewer, wanted, shared)).audience;
  // Somebody of an earlier version is answered, and does not write to those who took their place
  if (viewer.kind === "customer" && !shared.includes(contactTag(viewer.id))) return [contactTag(viewer.id)];
  return shared;
}
