import { and, eq } from "drizzle-orm";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { standingOrder, standingOrderScope } from "#db/schema/index.ts";
import type { Draft } from "#domain/document/draft.ts";
import { conflict } from "#domain/refusal.ts";
import { belowUsed, sameTerms } from "#domain/standing-order/change.ts";
import type { CommandContext } from "../command.ts";
import { standingRow } from "../standing-order/log-row.ts";
import { scopeWrites, termsRow } from "../standing-order/terms-row.ts";
import type { Commitment } from "./commitment.ts";

/** Rule M6: an accepted change alters the standing order that it was written for. Throws `standing_moved`, `below_used`, `standing_closed`. */
export async function standingChangeOf(
  { db, orgId, viewer }: CommandContext,
  { row, sent, around }: DocumentFacts,
  { standing }: Draft,
): Promise<Commitment> {
  if (!row.ofDocumentId || !standing?.before || !sent)
    throw conflict("incomplete", "It names no standing order or no terms. Ask who sent it for a new one.");
  const reader = { ...viewer, kind: "system" as const };
  const { row: was, terms: termsNow } = await reachStanding(db, reader, row.ofDocumentId);
  if (was.state !== "open")
    throw conflict("standing_closed", `Standing order ${was.number} was closed meanwhile.`);
  if (!sameTerms(termsNow, standing.before))
    throw conflict(
      "standing_moved",
      `Standing order ${was.number} was changed since this was written. Ask for a new one.`,
    );
  const { terms } = standing;
  const below = belowUsed(was, terms.capMinor, around.currency);
  if (below) throw conflict("below_used", below);
  const here = and(eq(standingOrder.orgId, orgId), eq(standingOrder.id, was.id));
  return {
    row: {},
    writes: [
      db
        .update(standingOrder)
        .set({ ...termsRow(terms, sent.sentBy), version: was.version + 1 })
        .where(here),
      db
        .delete(standingOrderScope)
        .where(and(eq(standingOrderScope.orgId, orgId), eq(standingOrderScope.standingOrderId, was.id))),
      ...scopeWrites(db, was, terms),
    ],
    log: [
      standingRow(was, "changed", {
        change: row.number,
        validFrom: terms.validFrom,
        validTo: terms.validTo,
        capMinor: terms.capMinor,
        wasCapMinor: termsNow.capMinor,
        wasValidTo: termsNow.validTo,
      }),
    ],
  };
}
