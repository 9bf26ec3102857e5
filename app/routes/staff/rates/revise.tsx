import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardForm } from "#app/components/rates/card-form.tsx";
import { CardPreview } from "#app/components/rates/card-preview.tsx";
import { staffContext } from "#app/guards.ts";
import { toCsv } from "#domain/import/csv.ts";
import { ratesAsLines } from "#domain/rate/file/write.ts";
import type { Route } from "./+types/revise.ts";
import { reachCard } from "./reach-card.ts";
import { saveCard } from "./save-card.ts";

export const loader = answering(async (args: Route.LoaderArgs) => {
  const { page, day } = await reachCard(args);
  const { card, shown } = page;
  return { card, day, csv: toCsv(ratesAsLines(shown, card.currency)) };
});

export const action = answering(async (args: Route.ActionArgs) => {
  const { page } = await reachCard(args);
  const { contractorId, id: rateCardId, currency } = page.card;
  const form = await args.request.formData();
  return saveCard(staffContext(args.context), form, { contractorId, rateCardId, currency });
});

export const meta = () => [{ title: "New version of a rate card · Jobroom" }];

export default function ReviseRateCard({ loaderData, actionData }: Route.ComponentProps) {
  const { card, day, csv } = loaderData;
  const preview = actionData && "preview" in actionData ? actionData.preview : null;
  const here = `/contractors/${card.contractorId}/rates/${card.id}`;
  return (
    <Page narrow={!preview}>
      <PageHeader
        title={`New version of ${card.name}`}
        crumbs={[
          { label: card.contractorName, to: `/contractors/${card.contractorId}/rates` },
          { label: card.name, to: here },
        ]}
        meta="It ends the versions before it, from its first day on."
      />
      {preview ? (
        <CardPreview preview={preview} again={`${here}/revise`} />
      ) : (
        <Card>
          <CardForm {...{ day, csv }} expectedVersion={card.version} />
        </Card>
      )}
    </Page>
  );
}
