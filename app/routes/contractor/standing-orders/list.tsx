import { answering } from "#app/answer.ts";
import { CompanyTabs } from "#app/components/company-tabs.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { StandingChips } from "#app/components/standing/standing-chips.tsx";
import { StandingRecords } from "#app/components/standing/standing-records.tsx";
import { contractorContext } from "#app/guards.ts";
import { useContractorsNews } from "#app/live/use-contractors-news.ts";
import { readStandingList } from "#app/routes/shared/standing-list.ts";
import { contractorLead } from "#domain/access/may.ts";
import { notFound } from "#domain/refusal.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const app = contractorContext(context);
  if (!contractorLead(app.viewer)) throw notFound();
  return {
    ...(await readStandingList(app, request)),
    contractorId: app.viewer.contractorId,
    organisation: app.frame.organisation,
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Standing orders · Jobroom" }];

export default function OwnStandingOrders({ loaderData }: Route.ComponentProps) {
  const { filter, rows, now, previousTo, nextTo, contractorId, organisation } = loaderData;
  useContractorsNews([contractorId], now);
  return (
    <Page>
      <PageHeader title="Standing orders" meta={`From ${organisation}`} />
      <CompanyTabs />
      <StandingChips filter={filter} at="/work/standing-orders" />
      {rows.length > 0 ? (
        <StandingRecords rows={rows} base="/work/standing-orders" named={false} />
      ) : (
        <EmptyState picture="paper" title="None here">
          Once you accept a standing order of {organisation}, what is left of it is on this page.
        </EmptyState>
      )}
      <Pager label={`${rows.length} shown`} {...{ previousTo, nextTo }} />
    </Page>
  );
}
