import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { SignatureFields } from "#app/components/signing/signature-fields.tsx";
import { SigningFrame } from "#app/components/signing/signing-frame.tsx";
import { WaysOut } from "#app/components/signing/ways-out.tsx";
import { WhatNext } from "#app/components/signing/what-next.tsx";
import { readerContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { signDocument } from "#commands/document/sign-document.ts";
import { placeOf } from "../place.ts";
import type { Route } from "./+types/name.ts";
import { signingStep } from "./read-signing.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = signingStep("/name");

export const action = answering(async ({ context, request, params }: Route.ActionArgs) => {
  const app = readerContext(context);
  const { documentId } = params;
  const form = await request.formData();
  const file = form.get("picture");
  form.delete("picture");
  const picture = file instanceof File && file.size > 0 ? await base64Of(file) : undefined;
  const sent = await submit(app, signDocument, form, { documentId, picture });
  return sent.ok ? redirect(`${placeOf(app.viewer).base}/${documentId}/sign/done`) : sent.reply;
});

const base64Of = async (file: File) => Buffer.from(await file.arrayBuffer()).toString("base64");

export const meta = () => [{ title: "Sign · Jobroom" }];

export default function SignIt({ loaderData }: Route.ComponentProps) {
  const { signing, to, organisation } = loaderData;
  const { n, sha256, name, company, hasOptions, chosen, asks } = signing;
  return (
    <SigningFrame {...{ signing, to }} at={2} title="Sign">
      {hasOptions && <p>With these options: {chosen.length > 0 ? chosen.join(", ") : "none"}.</p>}
      <CommandForm encType="multipart/form-data">
        <input type="hidden" name="n" value={n} />
        <input type="hidden" name="sha256" value={sha256} />
        <SignatureFields name={name} />
        {asks.initials && (
          <TextField name="initials" label="Your initials" maxLength={10} autoComplete="off" required />
        )}
        {asks.day && <DateField name="signedOn" label="Date" defaultValue={asks.day} required />}
        {company && (
          <CheckboxField
            name="hasAuthority"
            label={`I may sign for ${company}`}
            hint="If you may not, ask a colleague to sign."
            required
          />
        )}
        <WhatNext {...{ signing, organisation }} />
        <SubmitButton kind="primary" wide>
          Sign
        </SubmitButton>
      </CommandForm>
      <WaysOut to={to} />
    </SigningFrame>
  );
}
