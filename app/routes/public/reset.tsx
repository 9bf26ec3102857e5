import { answering } from "#app/answer.ts";
import { asSystem } from "#app/as-system.ts";
import { LinkButton } from "#app/components/button.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { signIn } from "#app/sign-in.ts";
import { replyTo, submit } from "#app/submit.ts";
import { resetPassword } from "#commands/password/reset-password.ts";
import { resetByToken } from "#db/queries/reset-links.ts";
import { linkState } from "#domain/access/expiry.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/reset.ts";

const MINUTES = 60_000;

/** Looking changes nothing (rule A2): mail scanners open links. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { publicDb, now } = context.get(appContext);
  const found = await resetByToken(publicDb, params.token);
  const open = found?.status === "active" && linkState({ ...found, revokedAt: null }, now) === "open";
  return open ? { email: found.email } : null;
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  const found = await resetByToken(app.publicDb, params.token);
  if (!found) throw notFound("link");
  try {
    await app.throttle(`reset-link:${found.personId}`, 10, 15 * MINUTES);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(asSystem(app, found.orgId), resetPassword, form, { token: params.token });
  return sent.ok ? signIn(app, found.orgId, sent.result.personId) : sent.reply;
});

export const meta = () => [{ title: "New password · Jobroom" }, { name: "robots", content: "noindex" }];

export default function Reset({ loaderData }: Route.ComponentProps) {
  if (!loaderData)
    return (
      <>
        <h1>This link no longer works</h1>
        <p>It was used, has expired after an hour, or is not complete. Ask for a new one.</p>
        <LinkButton to="/forgotten-password" kind="primary" wide>
          Ask for a new link
        </LinkButton>
      </>
    );
  return (
    <>
      <h1>Choose a new password</h1>
      <p className="text-ink-2">For {loaderData.email}. You will be signed out everywhere else.</p>
      <CommandForm>
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. A few words in a row are easy to remember."
          required
        />
        <SubmitButton wide>Save and sign in</SubmitButton>
      </CommandForm>
    </>
  );
}
