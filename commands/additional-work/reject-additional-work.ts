import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id, reason } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { decisionMails, reachRequested, writeDecision } from "./decide.ts";

export const rejectAdditionalWork = defineCommand({
  name: "additional-work/reject",
  summary: "Reject additional work, with a reason. It can never be billed.",
  who: manager,
  input: z.object({ additionalWorkId: id, reason }),
  async run(context, given) {
    const { request, row } = await reachRequested(context, given.additionalWorkId);
    const said = { request: request.number, amountMinor: request.amountMinor, reason: given.reason };
    return {
      writes: [
        writeDecision(context, request, {
          state: "rejected",
          approvedMinor: null,
          decisionReason: given.reason,
        }),
      ],
      log: [entry(row, "additional_work.rejected", { kind: "additional_work", id: request.id }, said)],
      mail: await decisionMails(context, row, request, { outcome: "rejected", reason: given.reason }),
      cards: [row.id],
      result: { additionalWorkId: request.id, workOrderId: row.id, state: "rejected" },
    };
  },
});
