import { contractorTag, type PartyTag } from "../access/audience.ts";
import type { Activity } from "../log/activity.ts";

/** What a customer or a contractor just did with a document, for every screen of staff. */
export interface DocumentNews {
  documentId: string;
  number: string;
  title: string;
  verb: string;
  by: string;
  at: number;
}

/** Whether a row of the log is about a document: lists of documents are read again. */
export const stirsDocuments = ({ verb, data }: Pick<Activity, "verb" | "data">): boolean =>
  verb.startsWith("document.") || (verb === "comment.added" && typeof data.documentId === "string");

/** The contractors that heard of a document of theirs, or of a request for a price. */
export const stirredParties = (rows: readonly Pick<Activity, "verb" | "data" | "audience">[]): PartyTag[] => {
  const heard = rows.filter((row) => stirsDocuments(row) || row.verb.startsWith("bid."));
  const parties = heard.flatMap(({ audience }) =>
    audience.filter((tag) => tag.startsWith(contractorTag(""))),
  );
  return [...new Set(parties)];
};

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Null for what staff did themselves, and for what is not about a document. */
export function newsOf(row: Pick<Activity, "verb" | "data" | "actor" | "at">): DocumentNews | null {
  const { verb, data, actor, at } = row;
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
