import { answering } from "#app/answer.ts";
import { stayingWith } from "#app/components/form/keep-typed.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { readerContext } from "#app/guards.ts";
import { stay } from "#app/stay.ts";
import { submit } from "#app/submit.ts";
import { chooseOptions } from "#commands/document/choose-options.ts";
import type { Route } from "./+types/choose.ts";
import { placeOf } from "./place.ts";
import { tickedIn } from "./ticked.ts";

export const clientAction = stayingWith("The connection broke, and this choice was not kept. Choose again.");

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const n = new URL(request.url).searchParams.get("n");
  const form = await request.formData();
  const sent = await submit(app, chooseOptions, form, { documentId, n, chosen: tickedIn(form) });
  return sent.ok ? stay(request, `${placeOf(app.viewer).base}/${documentId}`) : sent.reply;
});

export default RefusedPage;
