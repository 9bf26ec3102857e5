import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { contractorContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { confirmBid } from "#commands/bid/confirm-bid.ts";
import type { Route } from "./+types/confirm.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(contractorContext(context), confirmBid, await request.formData(), { documentId });
  return sent.ok ? stay(request, `/work/bids/${documentId}`) : sent.reply;
});

export default RefusedPage;
