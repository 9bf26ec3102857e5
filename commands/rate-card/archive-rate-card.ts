import { z } from "zod";
import { manager } from "#domain/access/may.ts";
import { defineCommand } from "../command.ts";
import { id } from "../input.ts";
import { cardStatus } from "./card-status.ts";

export const archiveRateCard = defineCommand({
  name: "rate-card/archive",
  summary: "Offer a rate card no longer. Lines that were priced with it keep their prices.",
  who: manager,
  input: z.object({ rateCardId: id }),
  run: (context, { rateCardId }) => cardStatus(context, rateCardId, "archived"),
});
