import type { Viewer } from "#domain/access/viewer.ts";
import { billedByLine, claimsBefore } from "#domain/claim/billed.ts";
import { match } from "#domain/claim/match.ts";
import { openHolds } from "#domain/claim/release.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../../client.ts";
import { matchedClaim, readJudged } from "./judged.ts";

/** An invoice about to be approved in part, with all its checks need to run again while amounts are typed. */
export async function readPartPage(db: Db, viewer: Viewer, claimId: string) {
  const { billing, suspects } = await readJudged(db, viewer, claimId);
  const row = billing.claims.find(({ id }) => id === claimId);
  if (!row) throw notFound("invoice");
  const input = matchedClaim(billing, row, suspects);
  const holds = openHolds(match(input).findings, input.releases);
  const before = billedByLine(claimsBefore(input.claim, input.earlierClaims));
  const ordered = new Map(billing.orderLines.map((line) => [line.id, line.netMinor]));
  return {
    claim: { id: row.id, number: row.number, version: row.version, currency: billing.order.currency },
    input,
    lines: row.lines.map(({ id, orderLineId, description, quantityMilli, unit, ...line }) => ({
      id,
      description,
      quantityMilli,
      unit,
      unitPriceMinor: line.unitPriceMinor,
      netMinor: line.netMinor,
      billedBy: line.billedBy,
      orderedMinor: ordered.get(orderLineId ?? "") ?? 0,
      beforeMinor: before.get(orderLineId)?.netMinor ?? 0,
      holds: holds.filter(({ line }) => line === id),
    })),
  };
}

export type PartPage = Awaited<ReturnType<typeof readPartPage>>;
