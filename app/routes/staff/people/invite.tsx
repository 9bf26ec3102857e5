import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { RadioGroup } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { invitePerson } from "#commands/person/invite-person.ts";
import { contractorNames } from "#db/queries/contractors.ts";
import { contractorRoles, roleHints, roleLabels, staffRoles } from "#domain/access/people.ts";
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

const option = (value: keyof typeof roleLabels) => ({ value, label: roleLabels[value], hint: roleHints[value] });

export default function Invite({ loaderData: { contractors, chosen, currency, organisation } }: Route.ComponentProps) {
  const roles = chosen ? contractorRoles : [...staffRoles, ...contractorRoles];
  return (
    <Page narrow>
      <PageHeader title="Invite somebody" crumbs={[{ label: "People", to: "/people" }]} />
      <Card>
        <CommandForm>
          <TextField label="Email" name="email" type="email" autoComplete="off" hint="The invitation works once, for seven days." required />
          <TextField label="Name" name="name" autoComplete="off" required />
          <TextField label="Phone" name="phone" type="tel" autoComplete="off" />
          <SelectField
            label="Works for"
            name="contractorId"
            options={contractors.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={chosen}
            placeholder={organisation}
            required
          />
          <RadioGroup
            label="What they may do"
            name="role"
            hint={chosen ? undefined : "Admin, manager and viewer are for your own people; lead and technician for a contractor's."}
            options={roles.map(option)}
            required
          />
          {!chosen && (
            <MoneyField
              label="Approval limit"
              name="approvalLimitMinor"
              currency={currency}
              hint="Of your own people: the largest invoice they may approve. Blank is no limit."
            />
          )}
          <SubmitButton>Send the invitation</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
