import type { PartyTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { CardView } from "#domain/board/card.ts";
import type { DocumentNews } from "#domain/document/news.ts";
import type { ActivityView } from "#domain/log/activity.ts";

export interface Present {
  id: string;
  name: string;
  kind: Viewer["kind"];
  /** The document they have before them: told to staff alone. */
  documentId?: string;
}

export interface Typist extends Present {
  on: boolean;
}

/**
 * What rooms say. `after` is the last thing this socket's audience could see before the frame: a client that holds
 * less has missed something. It is null where the room has just woken and does not know.
 */
export type ServerFrame =
  | { t: "rows"; after: number | null; rows: ActivityView[] }
  | { t: "caught_up"; seq: number }
  | { t: "here"; people: Present[]; more: number }
  | { t: "typing"; people: Typist[] }
  | { t: "cards"; after: number | null; n: number; cards: CardView[] }
  | { t: "stale" }
  /** Something became of a document; `news` is what others than staff did. To staff alone. */
  | { t: "documents"; news: DocumentNews[] }
  /** A figure of these contractors was disputed, or that was answered. To staff, and to the leads each is about. */
  | { t: "figures"; contractorIds: string[] };

/**
 * Everything a client may say. Changes go by form or API, never by socket. `since` names the last row a page of a job
 * has; a board has no rows, and names the moment it was read.
 */
export type ClientMessage =
  | { t: "since"; seq: number }
  | { t: "here"; on: boolean; documentId?: string }
  | { t: "typing"; on: boolean; audience: PartyTag[]; workOrderId: string | null };

/** Closed for good: access has ended. */
export const GONE = 4403;
/** Rights have changed: connect again at once, and read the page again. */
export const CHANGED = 4409;
/** The client broke the protocol. */
export const MISUSE = 1008;
/** Something failed in the room: connect again. */
export const FAILED = 1011;

/** Answered by the runtime without waking the room. */
export const PING = "ping";
export const PONG = "pong";

const MAX_LENGTH = 4096;
const MAX_PARTIES = 16;

/** Returns null for anything a client may not say. */
export function parseClientMessage(raw: unknown): ClientMessage | null {
  if (typeof raw !== "string" || raw.length > MAX_LENGTH) return null;
  const message = fieldsOf(raw);
  if (message?.t === "since") {
    const seq = message.seq;
    return typeof seq === "number" && Number.isSafeInteger(seq) && seq >= 0 ? { t: "since", seq } : null;
  }
  if (typeof message?.on !== "boolean") return null;
  if (message.t === "here") {
    const { on, documentId } = message;
    return typeof documentId === "string" && /^\w{1,40}$/.test(documentId)
      ? { t: "here", on, documentId }
      : { t: "here", on };
  }
  if (message.t !== "typing") return null;
  const audience = message.audience ?? [];
  const workOrderId = message.workOrderId ?? null;
  if (!isAudience(audience) || !(workOrderId === null || typeof workOrderId === "string")) return null;
  return { t: "typing", on: message.on, audience, workOrderId };
}

function fieldsOf(raw: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const isAudience = (value: unknown): value is PartyTag[] =>
  Array.isArray(value) &&
  value.length <= MAX_PARTIES &&
  value.every((tag) => typeof tag === "string" && /^(contractor|customer|contact):\w/.test(tag));
