import { and, eq } from "drizzle-orm";
import { readLetter } from "#db/queries/work-order-letter.ts";
import { order } from "#db/schema/index.ts";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { workOrderEndedMail } from "../mail/work-order-ended-mail.ts";
import { briefOf } from "./brief.ts";
import { refuseWhileInvoiced } from "./invoiced.ts";
import { move, moveInput } from "./move.ts";
import { settleRequests } from "./settle-requests.ts";
import { checkOutAll } from "./visits.ts";

/** Calls the work off. Its order commits nothing any more: with a cap of zero the database pays nothing on it (rule P7). */
export const cancelWorkOrder = defineCommand({
  name: "work-order/cancel",
  summary: "Cancel a work order and its purchase order, with a reason. Refused while an invoice is on it.",
  who: manager,
  input: moveInput,
  async run(context, input) {
    const { db, viewer, now } = context;
    const { row, plan } = await move(context, "cancel", input);
    const about = await readLetter(db, row);
    refuseWhileInvoiced(about.order, "cancel it");
    const unseen = about.order.state === "draft";
    const reason = input.reason ?? "";
    const brief = briefOf(row, { organisation: about.organisation, place: about.place, now });
    const mail = about.crew.map(({ email: to }) =>
      workOrderEndedMail({
        to,
        organisation: about.organisation.name,
        outcome: "cancelled",
        endedBy: viewer.name,
        reason,
        order: brief,
      }),
    );
    return {
      ...plan,
      writes: [
        ...plan.writes,
        db
          .update(order)
          .set({ state: unseen ? "draft" : "cancelled", capMinor: 0, version: about.order.version + 1 })
          .where(and(eq(order.orgId, row.orgId), eq(order.id, row.orderId))),
        ...settleRequests(context, row, "The work order was cancelled."),
        checkOutAll(context, row),
      ],
      mail: unseen || about.order.state === "declined" ? [] : mail,
    };
  },
});
