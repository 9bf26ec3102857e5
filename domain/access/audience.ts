import type { Viewer } from "./viewer.ts";

/** A party outside the organisation that may see a row. Staff see every row of their organisation. */
export type PartyTag = `contractor:${string}` | `customer:${string}` | ContactTag;

/** One person of a party, where only they were sent something (rule A1). */
export type ContactTag = `contact:${string}`;

/** `[]` is internal: staff only, the narrowest (rule A6). */
export type Audience = readonly PartyTag[];

export interface Seen {
  orgId: string;
  audience: Audience;
  /** Set when the row belongs to one work order; a technician sees it only if that one is theirs (rule W8). */
  workOrderId: string | null;
}

export const contractorTag = (contractorId: string): PartyTag => `contractor:${contractorId}`;
export const customerTag = (customerId: string): PartyTag => `customer:${customerId}`;
export const contactTag = (contactId: string): ContactTag => `contact:${contactId}`;

/** The party a viewer belongs to, or null for staff. */
export function tagOf(viewer: Viewer): PartyTag | null {
  if (viewer.kind === "contractor") return contractorTag(viewer.contractorId);
  if (viewer.kind === "customer") return customerTag(viewer.customerId);
  return null;
}

/**
 * The one answer to "may they see it" (rules A5, A6, W8), asked by loaders, files and rooms alike.
 * `assigned` holds the work orders of a technician; other viewers need none.
 */
export function canSee(viewer: Viewer, row: Seen, assigned: ReadonlySet<string> = NONE): boolean {
  if (viewer.orgId !== row.orgId) return false;
  if (viewer.kind === "staff" || viewer.kind === "system") return true;
  if (viewer.kind === "customer" && row.audience.includes(contactTag(viewer.id))) return true;
  const tag = tagOf(viewer);
  if (!tag || !row.audience.includes(tag)) return false;
  if (viewer.kind === "contractor" && viewer.role === "technician")
    return row.workOrderId !== null && assigned.has(row.workOrderId);
  return true;
}

const NONE: ReadonlySet<string> = new Set();

/** As stored in one text column: `|contractor:a|customer:b|`, so that SQL can ask with `instr`. */
export const encodeAudience = (audience: Audience) => (audience.length ? `|${audience.join("|")}|` : "");
export const decodeAudience = (text: string): PartyTag[] => text.split("|").filter(Boolean) as PartyTag[];
