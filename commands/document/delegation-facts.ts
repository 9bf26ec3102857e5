import { reachDocument } from "#db/queries/document-facts.ts";
import { readDelegation } from "#db/queries/signing/delegations.ts";
import { isExpired } from "#domain/document/lifecycle.ts";
import { conflict } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { CommandContext } from "../command.ts";

/** A request to pass a document on that still waits for staff. Throws `not_found`, `decided`, `not_waiting`. */
export async function openDelegation({ db, viewer, orgId, now }: CommandContext, delegationId: string) {
  const asked = await readDelegation(db, orgId, delegationId);
  if (asked.state !== "asked") throw conflict("decided", "Somebody has answered this already.");
  const facts = await reachDocument(db, viewer, asked.documentId);
  const { row, sent, recipients, around } = facts;
  const from = recipients.find(({ id }) => id === asked.recipientId);
  const isOver = row.state !== "sent" || isExpired(row, dayKey(now, around.timeZone));
  if (!from || !sent || isOver || from.state !== "invited")
    throw conflict("not_waiting", "Nothing waits for their answer any more.");
  return { asked, from, facts, sent };
}
