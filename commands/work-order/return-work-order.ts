import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { workOrderReturnedMail } from "../mail/work-order-returned-mail.ts";
import { afterWaiting } from "./after-waiting.ts";
import { briefOf } from "./brief.ts";
import { move, moveInput } from "./move.ts";

/**
 * Rule W2: back to the contractor. It keeps `completedAt`, by which the next visit is known as rework without a price.
 * The agreed date moves on by the time for which the work lay with the organisation (rule K1); the first date stays.
 */
export const returnWorkOrder = defineCommand({
  name: "work-order/return",
  summary: "Return completed work for rework, with a reason. The contractor is told.",
  who: manager,
  input: moveInput,
  async run(context, input) {
    const { db, viewer, now, appUrl } = context;
    const before = await reachWorkOrder(db, viewer, input.workOrderId);
    const moved = before.state === "completed" ? await afterWaiting(context, before) : null;
    const dated = moved?.dueAt ? { dueAt: moved.dueAt } : {};
    const { row, plan } = await move(
      context,
      "return",
      input,
      () => dated,
      {},
      () => dated,
    );
    const about = await readLetter(db, row);
    const mail = about.crew.map(({ email: to }) =>
      workOrderReturnedMail({
        to,
        organisation: about.organisation.name,
        returnedBy: viewer.name,
        reason: input.reason ?? "",
        order: briefOf(row, { organisation: about.organisation, place: about.place, now }),
        url: `${appUrl}/work/${row.id}`,
      }),
    );
    return { ...plan, mail };
  },
});
