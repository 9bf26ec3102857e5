import { readLetter } from "#db/queries/work-order-letter.ts";
import { contractorPerson } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { workOrderDeclinedMail } from "../mail/work-order-declined-mail.ts";
import { briefOf } from "./brief.ts";
import { move, moveInput } from "./move.ts";
import { orderState } from "./order-state.ts";

/** Rule W2: the contractor says no, and why. The order commits nobody. */
export const declineWorkOrder = defineCommand({
  name: "work-order/decline",
  summary: "Decline a work order, with a reason. Its manager is told.",
  who: contractorPerson,
  input: moveInput,
  async run(context, input) {
    const { row, plan } = await move(context, "decline", input);
    const { db, viewer, now, appUrl } = context;
    const about = await readLetter(db, row);
    const mail = about.manager
      ? [
          workOrderDeclinedMail({
            to: about.manager.email,
            organisation: about.organisation.name,
            contractor: about.contractorName,
            declinedBy: viewer.name,
            reason: input.reason ?? "",
            order: briefOf(row, { ...about, now }),
            url: `${appUrl}/work-orders/${row.id}`,
          }),
        ]
      : [];
    return { ...plan, writes: [...plan.writes, orderState(db, row, "declined")], mail };
  },
});
