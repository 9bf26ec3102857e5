import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { SigningFrame } from "#app/components/signing/signing-frame.tsx";
import { WaysOut } from "#app/components/signing/ways-out.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { consentDocument } from "#commands/document/consent-document.ts";
import { CONSENT_VERSION, consentText } from "#domain/document/consent.ts";
import { placeOf } from "../place.ts";
import type { Route } from "./+types/agree.ts";
import { signingStep } from "./read-signing.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = signingStep("/agree");

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const sent = await submit(app, consentDocument, await request.formData(), { documentId });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}/sign/name`) : sent.reply;
});

export const meta = () => [{ title: "Agree · Sign · Jobroom" }];

/** Rule D4: agreeing is a step of its own, and nobody ticks the box but the signer. */
export default function AgreeToSign({ loaderData }: Route.ComponentProps) {
  const { signing, to } = loaderData;
  const { from } = signing.head;
  return (
    <SigningFrame {...{ signing, to }} at={1} title="Agree to sign electronically">
      <p className="whitespace-pre-line">{consentText()}</p>
      <p className="text-ink-2">
        You would rather sign on paper? Ask {from.name}
        {from.phone && (
          <>
            {" "}
            on{" "}
            <a className="link tnum" href={`tel:${from.phone.replace(/[^+\d]/g, "")}`}>
              {from.phone}
            </a>
          </>
        )}
        .
      </p>
      <CommandForm>
        <input type="hidden" name="n" value={signing.n} />
        <input type="hidden" name="consentVersion" value={CONSENT_VERSION} />
        <CheckboxField name="agree" label="I agree to sign electronically" required />
        <SubmitButton kind="primary" wide>
          Go on
        </SubmitButton>
      </CommandForm>
      <p className="text-13 text-ink-3">
        {signing.needsCode
          ? "Next we make sure that it is you. Nothing is signed yet."
          : "Next you write your name. Nothing is signed yet."}
      </p>
      <WaysOut to={to} />
    </SigningFrame>
  );
}
