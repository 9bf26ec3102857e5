import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrderFacts } from "#db/queries/order-facts.ts";
import { order, orderChange, orderLine, type ProposedLine } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";
import { sumOfLines } from "../lines.ts";

interface Change {
  lines: ProposedLine[];
  /** What the order may not exceed from now on (rule W6). */
  nteMinor: number;
  reason: string;
  sourceKind: "additional_work" | "quote" | "manager";
  sourceId: string | null;
  extraDays?: number;
}

/** Rules M5, M6, W7: a change order, its lines, and the order's sum and cap, all in the write of what approved it. */
export function writeChange(
  { db, viewer, orgId, now, newId }: CommandContext,
  facts: OrderFacts,
  change: Change,
): BatchItem<"sqlite">[] {
  const before = facts.order;
  const id = newId();
  const amountMinor = sumOfLines(change.lines);
  const changesMinor = before.changesMinor + amountMinor;
  const firstPosition = (facts.lines.at(-1)?.position ?? -1) + 1;
  return [
    db.insert(orderChange).values({
      orgId,
      id,
      orderId: before.id,
      number: facts.nextChange,
      reason: change.reason,
      sourceKind: change.sourceKind,
      sourceId: change.sourceId,
      amountMinor,
      extraDays: change.extraDays ?? 0,
      approvedBy: viewer.id,
      createdAt: now,
    }),
    ...change.lines.map((line, index) =>
      db.insert(orderLine).values({
        orgId,
        id: newId(),
        orderId: before.id,
        position: firstPosition + index,
        changeId: id,
        ...line,
      }),
    ),
    db
      .update(order)
      .set({
        changesMinor,
        nteMinor: change.nteMinor,
        capMinor: Math.min(before.originalMinor + changesMinor, change.nteMinor),
        version: before.version + 1,
      })
      .where(and(eq(order.orgId, orgId), eq(order.id, before.id))),
  ];
}
