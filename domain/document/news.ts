import { contractorTag, type PartyTag } from "../access/audience.ts";
import type { Activity } from "../log/activity.ts";

/** What a customer or a contractor just did with a document, or did not get, for every screen of staff. */
export interface DocumentNews {
  documentId: string;
  /** Blank for a mail, whose `title` is its subject. */
  number: string;
  title: string;
  verb: string;
  by: string;
  at: number;
}

type Row = Pick<Activity, "verb" | "data" | "subjectKind">;

/** Whether a row of the log is about a document: lists of documents are read again. */
export const stirsDocuments = (row: Row): boolean =>
  row.verb.startsWith("document.") ||
  (row.verb === "comment.added" && typeof row.data.documentId === "string") ||
  isUnreached(row);

const isUnreached = ({ verb, subjectKind }: Row) =>
  subjectKind === "document" && (verb === "mail.bounced" || verb === "mail.failed");

/** The contractors that heard of a document of theirs, or of a request for a price. */
export const stirredParties = (rows: readonly (Row & Pick<Activity, "audience">)[]): PartyTag[] => {
  const heard = rows.filter((row) => stirsDocuments(row) || row.verb.startsWith("bid."));
  const parties = heard.flatMap(({ audience }) =>
    audience.filter((tag) => tag.startsWith(contractorTag(""))),
  );
  return [...new Set(parties)];
};

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Null for what staff did themselves, and for what is not about a document. */
export function newsOf(row: Row & Pick<Activity, "actor" | "at" | "subjectId">): DocumentNews | null {
  const { verb, data, actor, at } = row;
  if (isUnreached(row)) {
    const { recipient, to, subject } = data;
    const about = { documentId: row.subjectId, number: "", title: textOf(subject) };
    return { ...about, verb, by: textOf(recipient) || textOf(to), at };
  }
  if (!stirsDocuments(row) || actor.kind === "staff" || actor.kind === "system") return null;
  return {
    documentId: textOf(data.documentId),
    number: textOf(data.number),
    title: textOf(data.title),
    verb,
    by: actor.name,
    at,
  };
}
