import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { AccessCard } from "#app/components/access-card.tsx";
import { Card, Facts } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PersonFields } from "#app/components/person-fields.tsx";
import { PersonStatusPill } from "#app/components/person-status.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { updatePerson } from "#commands/person/update-person.ts";
import { readPerson } from "#db/queries/people.ts";
import { roleLabels } from "#domain/access/people.ts";
import type { Route } from "./+types/person.ts";
import { MoveToContractor } from "./move-to-contractor.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const { person, contractors } = await readPerson(db, viewer, params.id);
  const others = contractors.filter(({ id }) => id !== person.contractorId);
  return {
    person,
    contractors: others,
    currency: frame.currency,
    admin: viewer.role === "admin",
    self: viewer.id === person.id,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), updatePerson, await request.formData(), {
    personId: params.id,
  });
  return sent.ok ? redirect(`/people/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.person.name ?? "Person"} · Jobroom` },
];

export default function Person({
  loaderData: { person, contractors, currency, admin, self },
}: Route.ComponentProps) {
  const here = `/people/${person.id}`;
  const changeable = admin && person.status !== "removed";
  return (
    <Page narrow>
      <PageHeader
        title={person.name}
        crumbs={[{ label: "People", to: "/people" }]}
        meta={
          <>
            <span>{person.email}</span>
            <span>
              {roleLabels[person.role]}
              {person.contractor && ` at ${person.contractor}`}
            </span>
            <PersonStatusPill person={person} />
          </>
        }
      />
      <div className="grid gap-4">
        <Card>
          {changeable ? (
            <CommandForm key={person.version}>
              <input type="hidden" name="expectedVersion" value={person.version} />
              <PersonFields kind={person.kind} {...{ currency, person }} />
              <SubmitButton>Save</SubmitButton>
            </CommandForm>
          ) : (
            <Facts
              facts={[
                ["Phone", person.phone],
                [
                  "Approval limit",
                  person.approvalLimitMinor === null ? null : (
                    <Money key="limit" minor={person.approvalLimitMinor} currency={currency} />
                  ),
                ],
                ["Open work", person.kind === "contractor" ? person.openWork : null],
              ]}
            />
          )}
        </Card>
        {changeable && !self && <AccessCard person={person} here={here} />}
        {changeable && !self && (
          <MoveToContractor to={`${here}/make-contractor-user`} {...{ person, contractors }} />
        )}
      </div>
    </Page>
  );
}
