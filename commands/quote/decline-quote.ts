import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { decisionMails, reachGiven, writeDecision } from "./decide.ts";

export const declineQuote = defineCommand({
  name: "quote/decline",
  summary: "Decline a contractor's price, with a reason.",
  who: manager,
  input: z.object({ quoteId: id, reason }),
  async run(context, given) {
    const { quote, row } = await reachGiven(context, given.quoteId);
    const said = { revision: quote.revision, amountMinor: quote.amountMinor, reason: given.reason };
    return {
      writes: [writeDecision(context, quote, "declined", given.reason)],
      log: [entry(row, "quote.declined", { kind: "quote", id: quote.id }, said)],
      mail: await decisionMails(context, row, quote, "declined", given.reason),
      cards: [row.id],
      result: { quoteId: quote.id, workOrderId: row.id, state: "declined" },
    };
  },
});
