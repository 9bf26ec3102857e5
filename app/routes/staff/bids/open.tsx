import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { openBids } from "#commands/bid/open-bids.ts";
import type { Route } from "./+types/open.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), openBids, await request.formData(), { documentId });
  return sent.ok ? stay(request, `/documents/${documentId}/bids`) : sent.reply;
});

export default RefusedPage;
