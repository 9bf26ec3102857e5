import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { readerContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { withdrawBid } from "#commands/bid/withdraw-bid.ts";
import type { Route } from "./+types/withdraw.ts";
import { placeOf } from "./place.ts";

export const loader = () => null;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = readerContext(context);
  const sent = await submit(app, withdrawBid, await request.formData(), {
    documentId,
  });
  return sent.ok ? stay(request, `${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export default RefusedPage;
