import { readOrderFacts } from "#db/queries/order-facts.ts";
import type { WorkOrderRow } from "#db/queries/work-order-facts.ts";
import { afterClosing } from "#domain/order/final-claim.ts";
import { conflict } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { giveBack } from "../order/give-back.ts";

/** Rule S3: what closed work does not bill goes back to its standing order. Throws `not_called_off`. */
export async function giveBackRest(
  context: CommandContext,
  row: WorkOrderRow,
): Promise<ReturnType<typeof giveBack> & { releasedMinor: number }> {
  const { order, contractSumMinor, nextChange } = await readOrderFacts(context.db, row, context.viewer.id);
  if (order.standingOrderId === null) throw notCalledOff(row);
  const { releasedMinor, closes } = afterClosing({ ...order, contractSumMinor });
  const given = giveBack(context, order, {
    releasedMinor,
    closes: closes && order.state === "accepted",
    changeNumber: nextChange,
    reason: "Given back with the work closed",
    sourceKind: "closing",
    sourceId: row.id,
  });
  return { ...given, releasedMinor };
}

export const notCalledOff = ({ number }: Pick<WorkOrderRow, "number">) =>
  conflict("not_called_off", `Work order ${number} was not called off from a standing order.`, "giveBack");
