import { data, Link } from "react-router";
import { z } from "zod";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { type AppContext, appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { email } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { requestReset } from "#commands/password/request-reset.ts";
import { peopleByEmail } from "#db/queries/sign-in.ts";
import type { Route } from "./+types/forgotten-password.ts";

const HOUR = 3_600_000;

export const loader = () => null;

/** The answer is the same, and as quick, whether or not anybody has this address. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  try {
    const parsed = z.object({ email }).safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    await app.throttle(`reset:${parsed.data.email}`, 3, HOUR);
    app.later(mailResets(app, parsed.data.email));
    return data({ mailedTo: parsed.data.email });
  } catch (error) {
    return replyTo(error, form);
  }
});

async function mailResets(app: AppContext, address: string): Promise<void> {
  for (const { orgId } of await peopleByEmail(app.publicDb, address))
    await app.runAsSystem(orgId, requestReset, { email: address });
}

export const meta = () => [{ title: "Forgotten password · Jobroom" }];

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  if (actionData && "mailedTo" in actionData)
    return (
      <>
        <h1>Look in your mail</h1>
        <p>
          If {actionData.mailedTo} can sign in here, a link to choose a new password is on its way. It works
          for an hour.
        </p>
        <p>
          <Link className="link" to="/sign-in">
            Back to sign in
          </Link>
        </p>
      </>
    );
  return (
    <>
      <h1>Choose a new password</h1>
      <p className="text-ink-2">Enter the address you sign in with. We mail you a link.</p>
      <CommandForm>
        <TextField label="Email" name="email" type="email" autoComplete="username" required />
        <SubmitButton wide>Mail me a link</SubmitButton>
      </CommandForm>
    </>
  );
}
