import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { openStates } from "#domain/work-order/states.ts";
import { defineCommand } from "../command.ts";
import { quoteAskedMail } from "../mail/quote-asked-mail.ts";
import { briefOf } from "../work-order/brief.ts";
import { changeRow } from "../work-order/change-row.ts";
import { entry } from "../work-order/entry.ts";
import { moveInput, sameVersion } from "../work-order/move.ts";

export const askQuote = defineCommand({
  name: "quote/ask",
  summary: "Ask the contractor for a price. Asking again reminds them.",
  who: manager,
  input: moveInput.omit({ reason: true }),
  async run({ db, viewer, now, appUrl }, input) {
    const row = await reachWorkOrder(db, viewer, input.workOrderId);
    sameVersion(row, input.expectedVersion);
    if (!openStates.includes(row.state))
      throw conflict("wrong_state", "A price can be asked for while the work is still to be done.");
    const about = await readLetter(db, row);
    const { organisation, place } = about;
    return {
      writes: [changeRow(db, row, { quoteAskedAt: now })],
      log: [entry(row, "quote.asked", { kind: "work_order", id: row.id }, {})],
      mail: about.leads.map(({ email: to }) =>
        quoteAskedMail({
          to,
          organisation: organisation.name,
          askedBy: viewer.name,
          order: briefOf(row, { organisation, place, now }),
          url: `${appUrl}/work/${row.id}/quote`,
        }),
      ),
      cards: [row.id],
      result: { workOrderId: row.id },
    };
  },
});
