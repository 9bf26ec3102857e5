import { useState } from "react";
import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PersonFields } from "#app/components/person-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { invitePerson } from "#commands/person/invite-person.ts";
import { contractorNames } from "#db/queries/contractors.ts";
import { forbidden } from "#domain/refusal.ts";
import type { Route } from "./+types/invite.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  if (viewer.role !== "admin") throw forbidden("Only an admin may invite people.");
  const contractors = await contractorNames(db, viewer.orgId);
  const chosen = new URL(request.url).searchParams.get("contractor") ?? "";
  return { contractors, chosen, currency: frame.currency, organisation: frame.organisation };
});

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), invitePerson, await request.formData());
  return sent.ok ? redirect(`/people/${sent.result.personId}`) : sent.reply;
});

export const meta = () => [{ title: "Invite somebody · Jobroom" }];

export default function Invite({
  loaderData: { contractors, chosen, currency, organisation },
}: Route.ComponentProps) {
  const [contractorId, setContractorId] = useState(chosen);
  return (
    <Page narrow>
      <PageHeader title="Invite somebody" crumbs={[{ label: "People", to: "/people" }]} />
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
          <SelectField
            label="Works for"
            name="contractorId"
            options={contractors.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={chosen}
            placeholder={organisation}
            onChange={(event) => setContractorId(event.target.value)}
            required
          />
          <PersonFields
            kind={useHydrated() ? (contractorId ? "contractor" : "staff") : "either"}
            currency={currency}
          />
          <SubmitButton>Send the invitation</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
