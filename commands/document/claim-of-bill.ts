import { readBilling } from "#db/queries/claims/billing.ts";
import type { DocumentFacts } from "#db/queries/document-facts.ts";
import { workOrderOfOrder } from "#db/queries/document-vendor-order.ts";
import type { Draft } from "#domain/document/draft.ts";
import { lineNet } from "#domain/money/money.ts";
import { conflict } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import type { ClaimBody } from "../claim/claim-input.ts";
import { writeClaim } from "../claim/write-claim.ts";
import type { CommandContext } from "../command.ts";
import { claimDone } from "../work-order/claim-done.ts";
import type { Commitment } from "./commitment.ts";

/** A bill that its contractor confirmed is their invoice, under the same checks as one they wrote (rules P1, W4). */
export async function claimOfBill(
  context: CommandContext,
  { row, around }: DocumentFacts,
  content: Draft,
): Promise<Commitment> {
  const { db, viewer, orgId, now } = context;
  const workOrderId = await workOrderOfOrder(db, orgId, row.orderId ?? "");
  if (!workOrderId) throw conflict("incomplete", "The order that it is for is gone. Ask who sent it.");
  // Orders are a lead's to read; who confirms by link was sent this part of one
  const reader = viewer.kind === "customer" ? { ...viewer, kind: "system" as const } : viewer;
  const billing = await readBilling(db, reader, { workOrderId });
  const ordered = new Set(billing.orderLines.map(({ id }) => id));
  const body: ClaimBody = {
    invoiceDate: dayKey(now, around.timeZone),
    lines: content.lines
      .filter(({ id }) => ordered.has(id))
      .map((line) => ({ orderLineId: line.id, part: { by: "amount" as const, amountMinor: lineNet(line) } })),
    extras: content.lines
      .filter(({ id }) => !ordered.has(id))
      .map(({ description, quantityMilli, unit, unitPriceMinor }) => ({
        description,
        quantityMilli,
        unit,
        unitPriceMinor,
      })),
    final: false,
    statedNetMinor: undefined,
    statedTaxMinor: undefined,
    statedGrossMinor: undefined,
    fileIds: [],
  };
  const done = viewer.kind === "customer" ? claimDone(context, billing) : null;
  const { writes, log, mail, cards } = await writeClaim(
    context,
    done ? { ...billing, work: done.work } : billing,
    body,
    { number: row.number, follows: null },
  );
  return {
    row: {},
    writes: [...(done?.writes ?? []), ...writes],
    log: [...(done?.log ?? []), ...log],
    ...(mail && { mail }),
    ...(cards && { cards }),
  };
}
