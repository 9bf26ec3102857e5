import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardForm } from "#app/components/rates/card-form.tsx";
import { CardPreview } from "#app/components/rates/card-preview.tsx";
import { staffContext } from "#app/guards.ts";
import { reachContractor } from "#db/queries/reach-party.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/new.ts";
import { saveCard } from "./save-card.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  const { id, name } = await reachContractor(db, viewer.orgId, params.id);
  return { id, name, day: dayKey(now, frame.timeZone) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  return saveCard(app, await request.formData(), { contractorId: params.id, currency: app.frame.currency });
});

export const meta = () => [{ title: "Add a rate card · Jobroom" }];

export default function NewRateCard({ loaderData: { id, name, day }, actionData }: Route.ComponentProps) {
  const preview = actionData && "preview" in actionData ? actionData.preview : null;
  const all = `/contractors/${id}/rates`;
  return (
    <Page narrow={!preview}>
      <PageHeader
        title={preview ? "Look at the rates" : "Add a rate card"}
        crumbs={[
          { label: "Contractors", to: "/contractors" },
          { label: name, to: all },
        ]}
      />
      {preview ? (
        <CardPreview preview={preview} again={`${all}/new`} />
      ) : (
        <Card>
          <CardForm day={day} />
        </Card>
      )}
    </Page>
  );
}
