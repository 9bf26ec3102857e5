import { z } from "zod";
import { readOrderFacts } from "#db/queries/order-facts.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { manager } from "#domain/access/may.ts";
import { withinLimit } from "#domain/order/approval-limit.ts";
import { reduceOrder } from "#domain/order/change.ts";
import { conflict, invalid } from "#domain/refusal.ts";
import { takesDecisions } from "#domain/work-order/taken-on.ts";
import { allow } from "../allow.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, money, reason, words } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { sameVersion } from "../work-order/move.ts";
import { writeChange } from "./write-change.ts";

/** Rules M5, M6, W6: a manager raises an order and its not-to-exceed, or lowers the order to no less than is billed. */
export const changeOrder = defineCommand({
  name: "order/change",
  summary:
    "Raise or lower a work order's purchase order by a change order, with a reason. A reduction is an amount below zero.",
  who: manager,
  input: z.object({
    workOrderId: id,
    expectedVersion,
    description: words("what the change is for"),
    amountMinor: money(),
    reason,
  }),
  async run(context, given) {
    const { db, viewer } = context;
    const row = await reachWorkOrder(db, viewer, given.workOrderId);
    sameVersion(row, given.expectedVersion);
    const facts = await readOrderFacts(db, row, viewer.id);
    const { order, contractSumMinor } = facts;
    const { amountMinor } = given;
    if (amountMinor === 0) throw invalid("Enter an amount above or below zero.", "amountMinor");
    if (Math.abs(amountMinor) > 1e12) throw invalid("Enter a smaller amount.", "amountMinor");
    if (row.state !== "assigned" && !takesDecisions(row.state))
      throw conflict("wrong_state", "An order can be changed while its work order is with a contractor.");
    if (amountMinor > 0) allow(withinLimit(amountMinor, facts.approvalLimitMinor, order.currency));
    if (amountMinor < 0)
      allow(
        reduceOrder(
          { contractSumMinor, notToExceedMinor: order.nteMinor },
          -amountMinor,
          order.invoicedMinor,
        ),
      );
    const line = {
      description: given.description,
      quantityMilli: 1_000,
      unit: "job",
      unitPriceMinor: amountMinor,
      netMinor: amountMinor,
      taxBp: facts.organisation.defaultTaxBp,
    };
    const nteMinor = order.nteMinor + Math.max(amountMinor, 0);
    return {
      writes: writeChange(context, facts, {
        lines: [line],
        nteMinor,
        reason: given.reason,
        sourceKind: "manager",
        sourceId: null,
      }),
      log: [
        entry(
          row,
          "order.changed",
          { kind: "order", id: order.id },
          {
            change: facts.nextChange,
            description: given.description,
            reason: given.reason,
            amountMinor,
            sumMinor: contractSumMinor + amountMinor,
          },
        ),
      ],
      cards: [row.id],
      result: { workOrderId: row.id, orderId: order.id, sumMinor: contractSumMinor + amountMinor, nteMinor },
    };
  },
});
