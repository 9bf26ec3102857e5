import { data, redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { SigningFrame } from "#app/components/signing/signing-frame.tsx";
import { customerContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { confirmStepUp } from "#commands/step-up/confirm-step-up.ts";
import { counted } from "#domain/words.ts";
import { placeOf } from "../place.ts";
import type { Route } from "./+types/code.ts";
import { signingStep } from "./read-signing.ts";

const QUARTER_MS = 15 * 60_000;
const TRIES = 30;

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = signingStep("/code");

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = customerContext(context);
  const form = await request.formData();
  // Every try is one of its own, and a wrong one was taken too
  form.delete("idempotencyKey");
  try {
    await app.throttle(`step-up-try:${app.viewer.id}`, TRIES, QUARTER_MS);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, confirmStepUp, form);
  if (!sent.ok) return sent.reply;
  const { confirmed, triesLeft } = sent.result;
  if (confirmed) return redirect(`${placeOf(app.viewer).base}/${params.documentId}/sign/name`);
  const left = triesLeft > 0 ? `You have ${counted(triesLeft, "try", "tries")} left.` : "Ask for a new one.";
  return data({ errors: { code: [`That is not the code we mailed. ${left}`] }, values: {} }, { status: 400 });
});

export const meta = () => [{ title: "Your code · Sign · Jobroom" }];

/** Rule A3: a link shows the document; to sign it, the mailbox behind it must be at hand. */
export default function EnterCode({ loaderData }: Route.ComponentProps) {
  const { signing, to } = loaderData;
  const { codeTo, isCodeMailed } = signing;
  const send = `${to}/sign/send-code`;
  return (
    <SigningFrame {...{ signing, to }} at={2} title="Show that it is you">
      {isCodeMailed ? (
        <>
          <p>
            We mailed a code of six digits to <strong className="whitespace-nowrap">{codeTo}</strong>. It
            works for ten minutes.
          </p>
          <CommandForm>
            <TextField
              name="code"
              label="Code from the mail"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
            />
            <SubmitButton kind="primary" wide>
              Go on
            </SubmitButton>
          </CommandForm>
          <CommandForm inPlace action={send}>
            <SubmitButton kind="bare">Mail me another code</SubmitButton>
          </CommandForm>
        </>
      ) : (
        <>
          <p>
            Before you sign, we mail a code to <strong className="whitespace-nowrap">{codeTo}</strong>, the
            address that we know you by.
          </p>
          <CommandForm action={send}>
            <SubmitButton kind="primary" wide>
              Mail me the code
            </SubmitButton>
          </CommandForm>
        </>
      )}
      <p className="text-13 text-ink-3">Nothing is signed yet.</p>
    </SigningFrame>
  );
}
