import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { skipOccurrence } from "#commands/schedule/skip-occurrence.ts";
import type { Route } from "./+types/skip.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { scheduleId: params.id, onDay: params.onDay };
  const sent = await submit(staffContext(context), skipOccurrence, await request.formData(), known);
  return sent.ok ? redirect(`/standing-orders/${sent.result.standingOrderId}`) : sent.reply;
});
