import { z } from "zod";
import { reachCallOff } from "#db/queries/standing-orders/reach.ts";
import { manager } from "#domain/access/may.ts";
import { conflict } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id } from "../input.ts";
import { sameVersion } from "../work-order/move.ts";
import { giveBackRest, notCalledOff } from "./give-back-rest.ts";
import { standingRow } from "./log-row.ts";

/** Rule S3: closed work gives back what nobody billed. Throws `wrong_state`, `not_called_off`, `nothing_left`. */
export const giveBackCallOff = defineCommand({
  name: "standing-order/give-back",
  summary: "Give back to the standing order what a closed call-off did not bill.",
  who: manager,
  input: z.object({ workOrderId: id, expectedVersion }),
  async run(context, { workOrderId, expectedVersion: expected }) {
    const { db, viewer } = context;
    const { row, standing } = await reachCallOff(db, viewer, workOrderId);
    sameVersion(row, expected);
    if (row.state !== "closed")
      throw conflict("wrong_state", "Only closed work gives back. Close it first, or cancel it.");
    if (!standing) throw notCalledOff(row);
    const { writes, log, releasedMinor } = await giveBackRest(context, row);
    if (releasedMinor === 0)
      throw conflict("nothing_left", `Everything on work order ${row.number} is billed or given back.`);
    return {
      writes,
      log: [...log, standingRow(standing, "given_back", { workOrder: row.number, releasedMinor })],
      cards: [row.id],
      result: { workOrderId: row.id, standingOrderId: standing.id, releasedMinor },
    };
  },
});
