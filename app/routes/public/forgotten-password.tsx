import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import type { AppContext } from "#app/context.ts";
import { requestReset } from "#commands/password/request-reset.ts";
import { peopleByEmail } from "#db/queries/sign-in.ts";
import type { Route } from "./+types/forgotten-password.ts";
import { mailToAddress } from "./mail-to-address.ts";

export const loader = () => null;

export const action = answering((args: Route.ActionArgs) => mailToAddress(args, "reset", mailResets));

async function mailResets(app: AppContext, address: string): Promise<void> {
  for (const { orgId } of await peopleByEmail(app.publicDb, address))
    await app.runAsSystem(orgId, requestReset, { email: address });
}

export const meta = () => [{ title: "Forgotten password · Jobroom" }];

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  if (actionData && "to" in actionData)
    return (
      <>
        <h1>Look in your mail</h1>
        <p>
          If {actionData.to} can sign in here, a link to choose a new password is on its way. It works for an
          hour.
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
