import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { stayingWith } from "#app/components/form/keep-typed.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { customerContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { requestStepUp } from "#commands/step-up/request-step-up.ts";
import { placeOf } from "../place.ts";
import type { Route } from "./+types/send-code.ts";

const QUARTER_MS = 15 * 60_000;
const CODES = 5;

export const clientAction = stayingWith("The connection broke. Go back and ask for the code again.");

export const loader = () => null;

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = customerContext(context);
  const form = await request.formData();
  try {
    await app.throttle(`step-up:${app.viewer.id}`, CODES, QUARTER_MS);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, requestStepUp, form);
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${params.documentId}/sign/code`) : sent.reply;
});

export default RefusedPage;
