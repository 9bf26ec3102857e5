import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { rateCardChoices } from "../standing-orders/rate-card-choices.ts";
import type { Route } from "./+types/rate-cards.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return {
    options: await rateCardChoices(db, viewer, new URL(request.url).searchParams.get("contractorId")),
  };
});
