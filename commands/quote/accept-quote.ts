import { z } from "zod";
import { readOrderFacts } from "#db/queries/order-facts.ts";
import { manager } from "#domain/access/may.ts";
import { withinLimit } from "#domain/order/approval-limit.ts";
import { approveQuote } from "#domain/order/change.ts";
import { conflict } from "#domain/refusal.ts";
import { formatDay } from "#domain/time/format.ts";
import { takesDecisions } from "#domain/work-order/taken-on.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { decisionMails, reachGiven, writeDecision } from "./decide.ts";
import { quoteOntoOrder } from "./onto-order.ts";

/** Rules W5, W6: the price becomes the order's sum and raises its not-to-exceed, in the write that accepts it. */
export const acceptQuote = defineCommand({
  name: "quote/accept",
  summary: "Accept a contractor's price: it becomes the order's sum, and the not-to-exceed rises to it.",
  who: manager,
  input: z.object({ quoteId: id }),
  async run(context, given) {
    const { db, viewer, now } = context;
    const { quote, row } = await reachGiven(context, given.quoteId);
    const facts = await readOrderFacts(db, row, viewer.id);
    const { order, organisation } = facts;
    if (quote.validUntil !== null && quote.validUntil < now) {
      const day = formatDay(quote.validUntil, now, organisation.timeZone);
      throw conflict("expired", `This price was good until ${day}. Ask the contractor for a new one.`);
    }
    if (row.state !== "assigned" && !takesDecisions(row.state))
      throw conflict("wrong_state", "The work order is with nobody now, so its price cannot be accepted.");
    allow(withinLimit(quote.amountMinor, facts.approvalLimitMinor, order.currency));
    const sum = allow(approveQuote(quote.amountMinor, order.invoicedMinor, order.nteMinor));
    const nteMinor = sum.notToExceedMinor ?? order.nteMinor;
    return {
      writes: [
        writeDecision(context, quote, "accepted", null),
        ...quoteOntoOrder(context, facts, quote, nteMinor),
      ],
      log: [
        entry(
          row,
          "quote.accepted",
          { kind: "quote", id: quote.id },
          {
            revision: quote.revision,
            amountMinor: quote.amountMinor,
            wasMinor: facts.contractSumMinor,
          },
        ),
      ],
      mail: await decisionMails(context, row, quote, "accepted"),
      cards: [row.id],
      result: {
        quoteId: quote.id,
        workOrderId: row.id,
        state: "accepted",
        sumMinor: sum.contractSumMinor,
        nteMinor,
      },
    };
  },
});
