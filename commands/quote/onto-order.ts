import { and, eq } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { OrderFacts } from "#db/queries/order-facts.ts";
import type { QuoteRow } from "#db/queries/quotes.ts";
import { order, orderLine, type ProposedLine } from "#db/schema/index.ts";
import type { CommandContext } from "../command.ts";
import { sumOfLines } from "../lines.ts";
import { writeChange } from "../order/write-change.ts";

/**
 * Makes the quote's amount the order's sum. An order that nobody accepted yet takes the quote's lines in place of its
 * own. One that is committed is altered by a change order alone (rule M6): lines that take the old sum off, for each
 * tax rate one, and the quote's lines.
 */
export function quoteOntoOrder(
  context: CommandContext,
  facts: OrderFacts,
  quote: QuoteRow,
  nteMinor: number,
): BatchItem<"sqlite">[] {
  if (facts.order.state === "sent" && facts.nextChange === 1)
    return replaceLines(context, facts, quote, nteMinor);
  return writeChange(context, facts, {
    lines: [...takenOff(facts, quote), ...quote.lines],
    nteMinor,
    reason: `Quote ${quote.revision}`,
    sourceKind: "quote",
    sourceId: quote.id,
  });
}

function replaceLines(
  { db, orgId, newId }: CommandContext,
  { order: before }: OrderFacts,
  quote: QuoteRow,
  nteMinor: number,
) {
  return [
    db.delete(orderLine).where(and(eq(orderLine.orgId, orgId), eq(orderLine.orderId, before.id))),
    ...quote.lines.map((line, position) =>
      db.insert(orderLine).values({ orgId, id: newId(), orderId: before.id, position, ...line }),
    ),
    db
      .update(order)
      .set({
        originalMinor: quote.amountMinor,
        nteMinor,
        capMinor: Math.min(quote.amountMinor, nteMinor),
        version: before.version + 1,
      })
      .where(and(eq(order.orgId, orgId), eq(order.id, before.id))),
  ];
}

const takenOff = ({ lines }: OrderFacts, { revision }: QuoteRow): ProposedLine[] =>
  [...Map.groupBy(lines, (line) => line.taxBp)]
    .map(([taxBp, group]) => ({ taxBp, netMinor: -sumOfLines(group) }))
    .filter(({ netMinor }) => netMinor !== 0)
    .map(({ taxBp, netMinor }) => ({
      description: `Replaced by quote ${revision}`,
      quantityMilli: 1_000,
      unit: "job",
      unitPriceMinor: netMinor,
      netMinor,
      taxBp,
    }));
