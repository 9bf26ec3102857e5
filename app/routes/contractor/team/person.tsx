import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { AccessCard } from "#app/components/access-card.tsx";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { PersonFields } from "#app/components/person-fields.tsx";
import { PersonStatusPill } from "#app/components/person-status.tsx";
import { leadContext } from "#app/lead-context.ts";
import { submit } from "#app/submit.ts";
import { updatePerson } from "#commands/person/update-person.ts";
import { readPerson } from "#db/queries/people.ts";
import { roleLabels } from "#domain/access/people.ts";
import type { Route } from "./+types/person.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = leadContext(context);
  const { person } = await readPerson(db, viewer, params.id);
  return { person, currency: frame.currency, self: viewer.id === person.id };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const sent = await submit(leadContext(context), updatePerson, await request.formData(), {
    personId: params.id,
  });
  return sent.ok ? redirect("/team") : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.person.name ?? "Person"} · Jobroom` },
];

export default function TeamPerson({ loaderData: { person, currency, self } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={person.name}
        crumbs={[{ label: "Your people", to: "/team" }]}
        meta={
          <>
            <span>{person.email}</span>
            <span>{roleLabels[person.role]}</span>
            <PersonStatusPill person={person} />
          </>
        }
      />
      <div className="grid gap-4">
        {person.status !== "removed" && (
          <Card>
            <CommandForm key={person.version}>
              <input type="hidden" name="expectedVersion" value={person.version} />
              <PersonFields kind="contractor" {...{ currency, person }} />
              <SubmitButton>Save</SubmitButton>
            </CommandForm>
          </Card>
        )}
        {!self && person.status !== "removed" && <AccessCard person={person} here={`/team/${person.id}`} />}
      </div>
    </Page>
  );
}
