import { Link, redirect } from "react-router";
import { z } from "zod";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { replyTo } from "#app/submit.ts";
import { email } from "#commands/input.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { startSession } from "#commands/session/start-session.ts";
import { checkPassword } from "#commands/session/check-password.ts";
import type { Route } from "./+types/sign-in.ts";

const MINUTES = 60_000;
const credentials = z.object({ email, password: z.string({ error: "Enter your password." }).min(1).max(200) });

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  try {
    const parsed = credentials.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new InvalidInput(parsed.error);
    await app.throttle(`sign-in:${parsed.data.email}`, 10, 15 * MINUTES);
    const { orgId, personId } = await checkPassword(app, parsed.data);
    const ticket = await app.runAsSystem(orgId, startSession, { personId, ip: app.ip, userAgent: app.userAgent });
    return redirect(wayBack(request), { headers: { "Set-Cookie": app.openSession(ticket) } });
  } catch (error) {
    return replyTo(error, form);
  }
});

/** Only paths of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser. */
function wayBack(request: Request): string {
  const to = new URL(request.url).searchParams.get("to") ?? "/";
  return /^\/(?![/\\])/.test(to) ? to : "/";
}

export const meta = () => [{ title: "Sign in · Jobroom" }];

export default function SignIn() {
  return (
    <>
      <h1>Sign in</h1>
      <CommandForm>
        <TextField label="Email" name="email" type="email" autoComplete="username" required />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
        <SubmitButton>Sign in</SubmitButton>
      </CommandForm>
      <p>
        <Link to="/forgotten-password">Forgotten your password?</Link>
      </p>
    </>
  );
}
