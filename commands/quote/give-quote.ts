import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { newestQuoteOf } from "#db/queries/quotes.ts";
import { ratesReadOf } from "#db/queries/rate-cards/on-day.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { quote } from "#db/schema/index.ts";
import { contractorLead } from "#domain/access/may.ts";
import { formatMoney } from "#domain/money/format.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { formatDay } from "#domain/time/format.ts";
import { openStates } from "#domain/work-order/states.ts";
import { defineCommand } from "../command.ts";
import { id, moment, optionalWords, proposedLines } from "../input.ts";
import { priceLines, sumOfLines } from "../lines.ts";
import { quoteGivenMail } from "../mail/quote-given-mail.ts";
import { resolveMoment } from "../moment.ts";
import { entry } from "../work-order/entry.ts";

const input = z.object({
  workOrderId: id,
  lines: proposedLines.refine((lines) => lines.length > 0, "Add at least one line with its price."),
  note: optionalWords(2_000),
  validUntil: moment.optional(),
});

/** Every version is kept; only the newest one waits for an answer. */
export const giveQuote = defineCommand({
  name: "quote/give",
  summary: "Give your price for a work order, or a new version of it.",
  who: contractorLead,
  input,
  async run({ db, viewer, orgId, now, newId, appUrl }, given) {
    const row = await reachWorkOrder(db, viewer, given.workOrderId);
    if (!openStates.includes(row.state))
      throw conflict("wrong_state", "A price can be given while the work is still to be done.");
    const about = await readLetter(db, row);
    const { organisation } = about;
    const validUntil = resolveMoment(given.validUntil, organisation.timeZone, "validUntil");
    if (validUntil !== null && validUntil < now)
      throw invalid("Enter a day that is not over yet.", "validUntil");
    const { cards, rates } = ratesReadOf(db, row, organisation);
    const [agreed, [before]] = await db.batch([cards, newestQuoteOf(db, row)]);
    const lines = priceLines(given.lines, organisation.defaultTaxBp, rates(agreed));
    const amountMinor = sumOfLines(lines);
    if (amountMinor <= 0) throw invalid("Enter a price above zero.", "lines");
    const id = newId();
    const revision = (before?.revision ?? 0) + 1;
    const replaced = before?.state === "given" ? [before] : [];
    const note = given.note ?? null;
    return {
      writes: [
        ...replaced.map((old) =>
          db
            .update(quote)
            .set({ state: "superseded", version: old.version + 1 })
            .where(and(eq(quote.orgId, orgId), eq(quote.id, old.id))),
        ),
        db.insert(quote).values({
          orgId,
          id,
          workOrderId: row.id,
          revision,
          lines,
          amountMinor,
          note,
          validUntil,
          state: "given",
          givenBy: viewer.id,
          createdAt: now,
        }),
      ],
      log: [
        entry(
          row,
          replaced.length ? "quote.revised" : "quote.given",
          { kind: "quote", id },
          { revision, amountMinor, note },
        ),
      ],
      mail: about.manager
        ? [
            quoteGivenMail({
              to: about.manager.email,
              organisation: organisation.name,
              contractor: about.contractorName,
              givenBy: viewer.name,
              workOrder: row.number,
              amount: formatMoney(amountMinor, organisation.currency),
              revision: replaced.length ? revision : 1,
              validUntil: validUntil === null ? null : formatDay(validUntil, now, organisation.timeZone),
              note,
              url: `${appUrl}/work-orders/${row.id}/quote/${id}`,
            }),
          ]
        : [],
      cards: [row.id],
      result: { quoteId: id, workOrderId: row.id, revision },
    };
  },
});
