import { z } from "zod";
import { reachDocument } from "#db/queries/document-facts.ts";
import { document } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { typeOf } from "#domain/document/kinds.ts";
import { formatMoney } from "#domain/money/format.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, optionalWords, positiveMoney } from "../input.ts";
import { looksCurrent } from "../row-version.ts";
import { documentRow, sharedWith } from "./log-row.ts";
import { ofDocument } from "./row.ts";

/** What a customer has paid of an invoice. The database keeps it within the invoice. Throws `not_open`, `overpaid`. */
export const recordPayment = defineCommand({
  name: "document/record-payment",
  summary: "Record what a customer has paid of an invoice.",
  who: manager,
  input: z.object({
    documentId: id,
    expectedVersion,
    amountMinor: positiveMoney,
    reference: optionalWords(100),
  }),
  async run({ db, viewer, now }, { documentId, expectedVersion: seen, amountMinor, reference = "" }) {
    const { row, sent, recipients, around } = await reachDocument(db, viewer, documentId);
    looksCurrent(row, seen, "invoice");
    if (typeOf(row.kind) !== "customer_invoice" || row.state !== "sent")
      throw conflict("not_open", `${row.number} is no invoice that waits to be paid.`);
    if (amountMinor === 0) throw invalid("Enter an amount above zero.", "amountMinor");
    const leftMinor = row.grossMinor - row.paidMinor;
    if (amountMinor > leftMinor)
      throw invalid(
        `This is more than the ${formatMoney(leftMinor, around.currency)} that are left to pay.`,
        "amountMinor",
        "overpaid",
      );
    // What is left tells what it comes to, which the invoice may hide (rule D2)
    const isTold = sent?.content.show.totals === true;
    const paid = {
      amountMinor,
      ...(isTold && { leftMinor: leftMinor - amountMinor }),
      ...(reference && { reference }),
    };
    return {
      writes: [
        db
          .update(document)
          .set({ paidMinor: row.paidMinor + amountMinor, stateAt: now, version: row.version + 1 })
          .where(ofDocument(row)),
      ],
      log: [documentRow(row, "paid", sharedWith(row, recipients), paid, paid)],
      result: { documentId, paidMinor: row.paidMinor + amountMinor, leftMinor: leftMinor - amountMinor },
    };
  },
});
