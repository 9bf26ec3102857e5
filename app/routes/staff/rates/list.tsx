import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { ContractorTabs } from "#app/components/contractor-tabs.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardList } from "#app/components/rates/card-list.tsx";
import { staffContext } from "#app/guards.ts";
import { readRateCards } from "#db/queries/rate-cards/listed.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return { ...(await readRateCards(db, viewer, params.id)), changes: manager(viewer) };
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Rates of ${loaderData?.contractor.name ?? "a contractor"} · Jobroom` },
];

export default function RateCards({ loaderData: { contractor, cards, changes } }: Route.ComponentProps) {
  const here = `/contractors/${contractor.id}/rates`;
  const add = changes && (
    <LinkButton to={`${here}/new`} kind="primary">
      Add a rate card
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title={contractor.name}
        crumbs={[{ label: "Contractors", to: "/contractors" }]}
        actions={cards.length > 0 && add}
      />
      <ContractorTabs id={contractor.id} />
      {cards.length > 0 ? (
        <Card flush>
          <CardList cards={cards} to={(id) => `${here}/${id}`} />
        </Card>
      ) : (
        <EmptyState picture="paper" title="No rates agreed yet" action={add}>
          A rate card says what their work costs. It prices quotes and work orders, and their invoices are
          held to it.
        </EmptyState>
      )}
    </Page>
  );
}
