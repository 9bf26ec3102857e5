import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { personContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { changePassword } from "#commands/password/change-password.ts";
import type { Route } from "./+types/password.ts";
import { ChangePassword } from "./password-card.tsx";

const MINUTES = 60_000;

export const loader = ({ context }: Route.LoaderArgs) => ({ email: personContext(context).frame.email });

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const app = personContext(context);
  const form = await request.formData();
  try {
    await app.throttle(`password:${app.viewer.id}`, 10, 15 * MINUTES);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, changePassword, form);
  return sent.ok ? redirect("/account") : sent.reply;
});

export const meta = () => [{ title: "Change your password · Jobroom" }];

export default function Password({ loaderData: { email }, actionData }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title="Change your password" crumbs={[{ label: "Your account", to: "/account" }]} />
      <ChangePassword email={email} reply={actionData} />
    </Page>
  );
}
