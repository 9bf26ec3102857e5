import { answering } from "#app/answer.ts";
import { asSystem } from "#app/as-system.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { appContext } from "#app/context.ts";
import { signIn } from "#app/sign-in.ts";
import { replyTo, submit } from "#app/submit.ts";
import { acceptInvite } from "#commands/person/accept-invite.ts";
import { inviteByToken } from "#db/queries/invites.ts";
import { linkState } from "#domain/access/expiry.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/invite.ts";
import { ClosedInvite } from "./closed-invite.tsx";

const MINUTES = 60_000;

/** Looking changes nothing (rule A2): mail scanners open links. */
export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { publicDb, now } = context.get(appContext);
  const found = await inviteByToken(publicDb, params.token);
  if (!found) return { state: "unknown" as const };
  const { name, email, invitedBy, organisation, contractor } = found;
  const state = linkState(found, now);
  return {
    state: found.status === "invited" || state !== "open" ? state : ("revoked" as const),
    name,
    email,
    invitedBy,
    organisation,
    contractor,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  const found = await inviteByToken(app.publicDb, params.token);
  if (!found) throw notFound("invitation");
  try {
    await app.throttle(`invite:${found.personId}`, 10, 15 * MINUTES);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(asSystem(app, found.orgId), acceptInvite, form, { token: params.token });
  return sent.ok ? signIn(app, found.orgId, sent.result.personId) : sent.reply;
});

export const meta = () => [{ title: "Invitation · Jobroom" }, { name: "robots", content: "noindex" }];

export default function Invite({ loaderData: invited }: Route.ComponentProps) {
  const { state, name, email, invitedBy, organisation, contractor } = invited;
  if (state !== "open") return <ClosedInvite {...{ state, organisation, invitedBy }} />;
  return (
    <>
      <h1>Join {organisation}</h1>
      <p className="text-ink-2">
        {invitedBy} invited you{contractor && ` to work for ${contractor}`}. You will sign in as{" "}
        <strong>{email}</strong>.
      </p>
      <CommandForm>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField label="Your name" name="name" defaultValue={name} autoComplete="name" required />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. A few words in a row are easy to remember."
          required
        />
        <SubmitButton wide>Accept the invitation</SubmitButton>
      </CommandForm>
    </>
  );
}
