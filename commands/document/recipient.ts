import type { DocumentFacts, RecipientRow, VersionRow } from "#db/queries/document-facts.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { mayAnswer } from "#domain/document/lifecycle.ts";
import { recipientFor } from "#domain/document/own-recipient.ts";
import { conflict, notFound } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { allow } from "../allow.ts";

/**
 * The recipient that answers, and the version that they read. Throws `newer_version`, `withdrawn`, `expired`,
 * `declined`, `accepted`, `answered`, `copy_only`, `not_your_turn`.
 */
export function answering(
  viewer: Viewer,
  { row, sent, recipients, around }: DocumentFacts,
  n: number,
  now: number,
): { recipient: RecipientRow; sent: VersionRow } {
  const recipient = recipientFor(viewer, recipients);
  if (!sent) throw notFound("document");
  // Somebody of an earlier version who is asked no more reads what became of it
  if (!recipient) throw conflict("not_asked", "This was sent to somebody else in the end. Ask who sent it.");
  allow(mayAnswer({ document: row, recipient, n, today: dayKey(now, around.timeZone) }));
  return { recipient, sent };
}
