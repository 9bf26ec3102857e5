import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardList } from "#app/components/rates/card-list.tsx";
import { contractorContext } from "#app/guards.ts";
import { readRateCards } from "#db/queries/rate-cards/listed.ts";
import { contractorLead } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame } = contractorContext(context);
  if (!contractorLead(viewer)) throw notFound();
  const { cards } = await readRateCards(db, viewer, viewer.contractorId);
  return { cards: cards.filter(({ archivedAt }) => archivedAt === null), organisation: frame.organisation };
});

export const meta = () => [{ title: "Rates · Jobroom" }];

export default function OwnRates({ loaderData: { cards, organisation } }: Route.ComponentProps) {
  return (
    <Page>
      <PageHeader title="Your rates" meta={`As agreed with ${organisation}`} />
      {cards.length > 0 ? (
        <Card flush>
          <CardList cards={cards} to={(id) => `/work/rates/${id}`} />
        </Card>
      ) : (
        <EmptyState picture="paper" title="No rates agreed yet">
          {organisation} writes down here what your work costs. Until then each price is agreed by itself.
        </EmptyState>
      )}
    </Page>
  );
}
