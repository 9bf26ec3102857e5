import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { giveBackCallOff } from "#commands/standing-order/give-back-call-off.ts";
import type { Route } from "./+types/give-back.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const { id, workOrderId } = params;
  const sent = await submit(staffContext(context), giveBackCallOff, await request.formData(), {
    workOrderId,
  });
  return sent.ok ? redirect(`/standing-orders/${id}?show=unbilled`) : sent.reply;
});
