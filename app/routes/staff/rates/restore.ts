import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { restoreRateCard } from "#commands/rate-card/restore-rate-card.ts";
import type { Route } from "./+types/restore.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const { id, rateCardId } = params;
  const sent = await submit(staffContext(context), restoreRateCard, await request.formData(), { rateCardId });
  return sent.ok ? redirect(`/contractors/${id}/rates/${rateCardId}`) : sent.reply;
});
