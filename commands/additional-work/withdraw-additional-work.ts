import { z } from "zod";
import { contractorLead } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { reachRequested, writeDecision } from "./decide.ts";

export const withdrawAdditionalWork = defineCommand({
  name: "additional-work/withdraw",
  summary: "Take back a request for additional work that nobody has answered yet.",
  who: contractorLead,
  input: z.object({ additionalWorkId: id }),
  async run(context, given) {
    const { request, row } = await reachRequested(context, given.additionalWorkId);
    return {
      writes: [
        writeDecision(context, request, { state: "withdrawn", approvedMinor: null, decisionReason: null }),
      ],
      log: [
        entry(
          row,
          "additional_work.withdrawn",
          { kind: "additional_work", id: request.id },
          { request: request.number },
        ),
      ],
      cards: [row.id],
      result: { additionalWorkId: request.id, workOrderId: row.id, state: "withdrawn" },
    };
  },
});
