import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PersonFields } from "#app/components/person-fields.tsx";
import { leadContext } from "#app/lead-context.ts";
import { submit } from "#app/submit.ts";
import { invitePerson } from "#commands/person/invite-person.ts";
import type { Route } from "./+types/invite.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { frame } = leadContext(context);
  return { currency: frame.currency, party: frame.party };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(leadContext(context), invitePerson, await request.formData());
  return sent.ok ? redirect("/team") : sent.reply;
});

export const meta = () => [{ title: "Invite somebody · Jobroom" }];

export default function InviteToTeam({ loaderData: { currency, party } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader title={`Invite somebody to ${party}`} crumbs={[{ label: "Your people", to: "/team" }]} />
      <Card>
        <CommandForm>
          <TextField
            label="Email"
            name="email"
            type="email"
            autoComplete="off"
            hint="The invitation works once, for seven days."
            required
          />
          <PersonFields kind="contractor" currency={currency} />
          <SubmitButton wide>Send the invitation</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
