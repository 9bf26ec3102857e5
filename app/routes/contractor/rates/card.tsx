import { answering } from "#app/answer.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { CardView } from "#app/components/rates/card-view.tsx";
import type { Route } from "./+types/card.ts";
import { reachOwnCard } from "./reach-own-card.ts";

export const loader = answering((args: Route.LoaderArgs) => reachOwnCard(args));

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.page.card.name ?? "Rates"} · Jobroom` },
];

export default function OwnRateCard({ loaderData: { page, day } }: Route.ComponentProps) {
  const { card, shown } = page;
  const here = `/work/rates/${card.id}`;
  return (
    <Page>
      <PageHeader
        title={card.name}
        crumbs={[{ label: "Your rates", to: "/work/rates" }]}
        actions={
          <a className="btn btn-quiet" href={`${here}/csv?version=${shown.n}`} download>
            Save as CSV
          </a>
        }
      />
      <CardView {...{ page, day, here }} />
    </Page>
  );
}
