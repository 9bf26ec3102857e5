import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { cardStatus } from "./card-status.ts";

export const restoreRateCard = defineCommand({
  name: "rate-card/restore",
  summary: "Offer an archived rate card again.",
  who: manager,
  input: z.object({ rateCardId: id }),
  run: (context, { rateCardId }) => cardStatus(context, rateCardId, "restored"),
});
