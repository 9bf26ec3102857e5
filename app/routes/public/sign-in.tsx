import { data, Link, useSearchParams } from "react-router";
import { z } from "zod";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { signIn, wayBack } from "#app/sign-in.ts";
import { replyTo } from "#app/submit.ts";
import { email } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { checkPassword } from "#commands/session/check-password.ts";
import { sealChoice } from "#commands/session/choice.ts";
import type { Route } from "./+types/sign-in.ts";
import { OrganisationChoice } from "./organisation-choice.tsx";

const MINUTES = 60_000;
const password = z.string({ error: "Enter your password." }).min(1, "Enter your password.").max(200);
const credentials = z.object({ email, password });

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  const back = wayBack(request);
  try {
    const parsed = credentials.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    await app.throttle(`sign-in:${parsed.data.email}`, 10, 15 * MINUTES);
    const accounts = await checkPassword({ db: app.publicDb, pepper: app.pepper }, parsed.data);
    const [only, ...others] = accounts;
    if (others.length === 0) return await signIn(app, only.orgId, only.personId, back);
    const organisations = accounts.map(({ orgId, organisation }) => ({ value: orgId, label: organisation }));
    return data({ organisations, choice: sealChoice(accounts, app.now, app.pepper), back });
  } catch (error) {
    return replyTo(error, form);
  }
});

export const meta = () => [{ title: "Sign in · Jobroom" }];

export default function SignIn({ actionData }: Route.ComponentProps) {
  const [asked] = useSearchParams();
  const isByLink = asked.get("to")?.startsWith("/portal") === true;
  if (actionData && "choice" in actionData) return <OrganisationChoice {...actionData} />;
  return (
    <>
      <h1>Sign in</h1>
      {isByLink && (
        <p>
          You were sent a link to this page. Open it from your mail, or{" "}
          <Link className="link" to="/fresh-link">
            have a fresh one mailed to you
          </Link>
          .
        </p>
      )}
      <CommandForm>
        <TextField label="Email" name="email" type="email" autoComplete="username" required />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton wide>Sign in</SubmitButton>
      </CommandForm>
      <p>
        <Link className="link" to="/forgotten-password">
          Forgotten your password?
        </Link>
      </p>
    </>
  );
}
