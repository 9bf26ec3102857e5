import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { appContext } from "#app/context.ts";
import { signIn, wayBack } from "#app/sign-in.ts";
import { openChoice } from "#commands/session/choice.ts";
import type { Route } from "./+types/sign-in-organisation.ts";

export const loader = () => null;

/** The second step of signing in, for whoever fits several organisations. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = context.get(appContext);
  const form = await request.formData();
  const accounts = openChoice(String(form.get("choice")), app.now, app.pepper);
  const chosen = accounts?.find((account) => account.orgId === form.get("orgId"));
  return chosen ? signIn(app, chosen.orgId, chosen.personId, wayBack(request)) : null;
});

export const meta = () => [{ title: "Sign in · Jobroom" }];

export default function ChoiceGone() {
  return (
    <>
      <h1>Sign in again</h1>
      <p>No organisation was chosen, or the choice waited too long.</p>
      <LinkButton to="/sign-in" kind="primary" wide>
        Go to sign in
      </LinkButton>
    </>
  );
}
