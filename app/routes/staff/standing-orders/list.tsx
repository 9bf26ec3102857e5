import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { StandingChips } from "#app/components/standing/standing-chips.tsx";
import { StandingRecords } from "#app/components/standing/standing-records.tsx";
import { staffContext } from "#app/guards.ts";
import { useContractorsNews } from "#app/live/use-contractors-news.ts";
import { readStandingList } from "#app/routes/shared/standing-list.ts";
import { manager } from "#domain/access/may.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  return { ...(await readStandingList(app, request)), mayManage: manager(app.viewer) };
});

export const meta: Route.MetaFunction = () => [{ title: "Standing orders · Jobroom" }];

export default function StandingOrders({ loaderData }: Route.ComponentProps) {
  const { filter, q, rows, now, previousTo, nextTo, mayManage } = loaderData;
  useContractorsNews(
    rows.map(({ contractorId }) => contractorId),
    now,
  );
  const add = mayManage && (
    <LinkButton kind="primary" to="/standing-orders/new">
      New standing order
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title="Standing orders" actions={rows.length > 0 && add} />
      <StandingChips filter={filter} at="/standing-orders" />
      <SearchBar label="Search number, title or contractor" q={q}>
        <input type="hidden" name="show" value={filter} />
      </SearchBar>
      {rows.length > 0 ? (
        <StandingRecords rows={rows} base="/standing-orders" named />
      ) : (
        <Card flush>
          <EmptyState picture="paper" title={q ? "No standing order fits" : "None here"} action={!q && add}>
            A standing order agrees on a period and a cap once. Work is then called off from it in one step.
          </EmptyState>
        </Card>
      )}
      <Pager label={`${rows.length} shown`} {...{ previousTo, nextTo }} />
    </Page>
  );
}
