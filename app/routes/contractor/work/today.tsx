import type { ReactNode } from "react";
import { answering } from "#app/answer.ts";
import { BidRequests } from "#app/components/bids/bid-requests.tsx";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { List } from "#app/components/list.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { ReceivedList } from "#app/components/received/received-list.tsx";
import { WorkRow } from "#app/components/work-order/work-row.tsx";
import { contractorContext } from "#app/guards.ts";
import { useBoard } from "#app/live/use-board.ts";
import { type ListedWork, readDay } from "#db/queries/contractor-work.ts";
import { dayKey } from "#domain/time/day.ts";
import { formatDay } from "#domain/time/format.ts";
import { todayAt } from "../today.ts";
import type { Route } from "./+types/today.ts";

export const loader = answering(async ({ context }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = contractorContext(context);
  const { timeZone, currency } = frame;
  const day = await readDay(db, viewer, todayAt(now, timeZone), dayKey(now, timeZone));
  return { ...day, today: formatDay(now, now, timeZone), lead: viewer.role === "lead", currency, asOf: now };
});

export const meta = () => [{ title: "Today · Jobroom" }];

export default function TodayPage({
  loaderData: { fresh, planned, late, counts, waiting, requests, today, lead, currency, asOf },
}: Route.ComponentProps) {
  const { marks } = useBoard({ cards: NO_CARDS, asOf });
  const lists: [string, string, ListedWork[], number][] = [
    ["New", "new", fresh, counts?.new ?? 0],
    ["Today", "today", planned, counts?.today ?? 0],
    ["Late", "late", late, counts?.late ?? 0],
  ];
  const shown = lists.filter(([, , rows]) => rows.length > 0);
  return (
    <Page narrow>
      <PageHeader title={today} />
      <div className="grid grid-cols-1 gap-4">
        <BidRequests requests={requests} base="/work/bids" />
        {waiting.length > 0 && (
          <section>
            <h2 className="mb-2 text-16 font-semibold">Waiting for your answer</h2>
            <ReceivedList
              label="Waiting for your answer"
              documents={waiting}
              base="/work/documents"
              currency={currency}
            />
          </section>
        )}
        {shown.length + waiting.length + requests.length === 0 && (
          <EmptyState
            picture="done"
            title="Nothing waits for you today"
            action={<LinkButton to="/work/all">See all work</LinkButton>}
          >
            {lead
              ? "New work orders appear here the moment they are given to you."
              : "Work appears here when your lead gives it to you."}
          </EmptyState>
        )}
        {shown.map(([title, list, rows, count]) => (
          <Section key={list} title={title} more={count > rows.length ? `/work/all?group=${list}` : null}>
            {rows.map((work) => (
              <WorkRow key={work.id} work={work} changed={marks.has(work.id)} />
            ))}
          </Section>
        ))}
      </div>
    </Page>
  );
}

// Rows ring when somebody changed them; what is listed comes from the loader, which every change has run again
const NO_CARDS: [] = [];

function Section({ title, more, children }: { title: string; more: string | null; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-16 font-semibold">{title}</h2>
      <List label={title}>{children}</List>
      {more && (
        <p className="mt-2">
          <LinkButton size="small" to={more}>
            See all
          </LinkButton>
        </p>
      )}
    </section>
  );
}
