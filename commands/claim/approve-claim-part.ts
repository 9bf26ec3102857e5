import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { invalid } from "#domain/refusal.ts";
import { defineCommand } from "../command.ts";
import { expectedVersion, id, money, optionalWords } from "../input.ts";
import { approve } from "./approve.ts";

const withheldLine = z.object({
  lineId: id,
  amountMinor: z.preprocess((value) => (value === "" ? undefined : value), money().optional()),
  reason: optionalWords(1_000),
});

/** Rule P13: the amount and the reason for each amount withheld, line by line. Lines without an amount are approved whole. */
export const approveClaimPart = defineCommand({
  name: "claim/approve-part",
  summary: "Approve a part of an invoice, with the amount and the reason withheld on each line.",
  who: manager,
  input: z.object({ claimId: id, expectedVersion, withheld: z.array(withheldLine).max(400) }),
  async run(context, { withheld, ...input }) {
    const entered = withheld.flatMap(({ lineId, amountMinor = 0, reason = "" }, index) => {
      if (amountMinor === 0) return [];
      if (amountMinor < 0)
        throw invalid("Enter more than zero, or leave it blank.", `withheld[${index}].amountMinor`);
      if (!reason)
        throw invalid("Say why you withhold this amount.", `withheld[${index}].reason`, "reason_missing");
      return [{ lineId, amountMinor, reason, field: `withheld[${index}]` }];
    });
    if (entered.length === 0)
      throw invalid(
        "Enter the amount you withhold on at least one line, or approve all of it.",
        "withheld[0].amountMinor",
      );
    return approve(context, input, entered);
  },
});
