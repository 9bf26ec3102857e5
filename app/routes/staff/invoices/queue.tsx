import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { QueueFigures } from "#app/components/claims/queue-figures.tsx";
import { QueueFilters } from "#app/components/claims/queue-filters.tsx";
import { QueueTable } from "#app/components/claims/queue-table.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { staffContext } from "#app/guards.ts";
import { useClaimsLive } from "#app/live/use-claims-live.ts";
import { askedFor, neighbours } from "#app/paging.ts";
import { readQueue } from "#db/queries/claims/queue.ts";
import { queueLabels, readQueueFilter } from "#domain/claim/queue.ts";
import type { Route } from "./+types/queue.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  const { get, ...window } = askedFor(request);
  const filter = readQueueFilter(get);
  const { previous, next, ...queue } = await readQueue(db, viewer, filter, window);
  return {
    ...queue,
    filter,
    now,
    currency: frame.currency,
    me: viewer.id,
    ...neighbours(request, { previous, next }),
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Invoices · Jobroom" }];

export default function InvoiceQueue({ loaderData }: Route.ComponentProps) {
  const { rows, waiting, toPay, contractorName, filter, now, currency, me, previousTo, nextTo } = loaderData;
  useClaimsLive(now);
  return (
    <Page>
      <PageHeader
        title="Invoices"
        meta="Amounts are before tax"
        actions={<LinkButton to="/contractors/money">By contractor</LinkButton>}
      />
      <QueueFigures {...{ waiting, toPay, filter, currency, me }} />
      <QueueFilters {...{ filter, contractorName, waiting, me }} />
      {rows.length > 0 ? (
        <QueueTable {...{ rows, filter }} />
      ) : (
        <EmptyState
          picture={filter.view === "waiting" ? "done" : "paper"}
          title={`Nothing ${queueLabels[filter.view].toLowerCase()}`}
        >
          {filter.view === "waiting"
            ? "Invoices appear here as soon as contractors send them."
            : "Look under another heading, or clear the filters."}
        </EmptyState>
      )}
      <Pager label={`${rows.length} shown`} previousTo={previousTo} nextTo={nextTo} />
    </Page>
  );
}
