import { Link } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { narrowedTo } from "#app/components/performance/address.ts";
import { CompareTable } from "#app/components/performance/compare-table.tsx";
import { Definitions } from "#app/components/performance/definitions.tsx";
import { NarrowSelects } from "#app/components/performance/narrow-selects.tsx";
import { rankColumns } from "#app/components/performance/ranks.ts";
import { WindowBar } from "#app/components/performance/window-bar.tsx";
import { FilterSelect } from "#app/components/search-bar.tsx";
import { staffContext } from "#app/guards.ts";
import { usePerformanceNews } from "#app/live/use-performance-news.ts";
import { readNarrowed } from "#app/routes/shared/narrowed.ts";
import { readComparison } from "#db/queries/performance/comparison.ts";
import { COUNTED_UNDER, measureFacts, measures } from "#domain/performance/measures.ts";
import { type RankBy, rank, readRanking, usualDirection } from "#domain/performance/rank.ts";
import { windowWords } from "#domain/performance/window-words.ts";
import type { Route } from "./+types/comparison.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const app = staffContext(context);
  const { db, viewer, now } = app;
  const asked = new URL(request.url).searchParams;
  const narrowed = readNarrowed(asked, app);
  const ranking = readRanking(asked);
  const { rows, ...read } = await readComparison(db, { orgId: viewer.orgId, now, ...narrowed });
  return { ...read, rows: rank(rows, ranking), narrowed, ranking, now, admin: viewer.role === "admin" };
});

export const meta = () => [{ title: "Performance · Jobroom" }];

export default function Comparison({ loaderData }: Route.ComponentProps) {
  const { rows, choices, weights, narrowed, ranking, now, admin } = loaderData;
  usePerformanceNews(null, now);
  const { by, direction } = ranking;
  const words = windowWords(narrowed.window, narrowed.today);
  const other = direction === "ascending" ? "descending" : "ascending";
  const sortTo = (next: RankBy) =>
    narrowedTo(narrowed, { sort: next, dir: next === by ? other : usualDirection(next) });
  return (
    <Page>
      <PageHeader title="Performance" meta={`Contractors beside each other, ${words}`} />
      <WindowBar narrowed={narrowed} more={{ sort: by, dir: direction }}>
        <NarrowSelects narrowed={narrowed} choices={choices} />
        <div className="contents lg:hidden">
          <FilterSelect
            label="Order"
            name="sort"
            value={by === "name" ? "" : by}
            all="By name"
            options={rankColumns.map(({ by: value, label }) => ({
              value,
              label: `By ${label.toLowerCase()}`,
            }))}
          />
        </div>
      </WindowBar>
      {rows.length > 0 ? (
        <CompareTable
          {...{ rows, ranking, sortTo, words }}
          query={narrowedTo({ ...narrowed, trade: undefined })}
        />
      ) : (
        <Card flush>
          <EmptyState picture="people" title="No contractor fits">
            Choose another trade to see more.
          </EmptyState>
        </Card>
      )}
      <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
        <Card title="What each figure counts">
          <p className="mb-3 text-ink-2">{COUNTED_UNDER}</p>
          <Definitions />
        </Card>
        <Card
          title="What counts in the grade"
          action={
            admin && (
              <Link className="link" to="/settings/weights">
                Change the weights
              </Link>
            )
          }
        >
          <Facts
            facts={measures.map((measure) => [measureFacts[measure].label, `${weights[measure]}`] as const)}
          />
        </Card>
      </div>
    </Page>
  );
}
