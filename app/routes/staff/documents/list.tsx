import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { DocumentNet } from "#app/components/document/document-net.tsx";
import { DocumentStatus } from "#app/components/document/document-status.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Chip } from "#app/components/filter.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Pill } from "#app/components/pill.tsx";
import { Records } from "#app/components/records.tsx";
import { SearchBar } from "#app/components/search-bar.tsx";
import { type Column, RowLink } from "#app/components/table.tsx";
import { staffContext } from "#app/guards.ts";
import { useDocumentNews } from "#app/live/use-document-news.ts";
import { askedFor } from "#app/paging.ts";
import { listDocuments } from "#db/queries/documents.ts";
import { documentFilterLabels, documentFilters, readDocumentFilter } from "#domain/document/filters.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { shownState } from "#domain/document/shown-state.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/list.ts";

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, viewer, frame, now } = staffContext(context);
  const { q, after, get } = askedFor(request);
  const filter = readDocumentFilter(get("show"));
  const { rows, next } = await listDocuments(db, viewer.orgId, { filter, after, q });
  const today = dayKey(now, frame.timeZone);
  return {
    filter,
    q,
    documents: rows.map(({ bidding, ...row }) => ({
      ...row,
      shown: shownState({ ...row, sentVersion: 1 }, bidding, { now, today }),
    })),
    nextTo: next && `?${new URLSearchParams({ show: filter, ...(q && { q }), after: next })}`,
    previousTo: after ? `?${new URLSearchParams({ show: filter, ...(q && { q }) })}` : null,
    currency: frame.currency,
    now,
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Documents · Jobroom" }];

type Row = Route.ComponentProps["loaderData"]["documents"][number];

const UNREACHED = <Pill tone="red">Mail did not arrive</Pill>;

const columnsIn = (currency: string): Column<Row>[] => [
  {
    key: "number",
    header: "Number",
    rowHeader: true,
    cell: ({ id, number }) => (
      <RowLink to={`/documents/${id}`}>
        <span className="tnum">{number}</span>
      </RowLink>
    ),
  },
  { key: "kind", header: "Kind", cell: ({ kind }) => kindFacts[kind].label },
  {
    key: "title",
    header: "Title",
    grow: true,
    cell: ({ title, isUnreached }) => (
      <>
        {title} {isUnreached && UNREACHED}
      </>
    ),
  },
  { key: "party", header: "For", cell: ({ party }) => party },
  { key: "state", header: "State", cell: ({ shown }) => <DocumentStatus state={shown} /> },
  { key: "at", header: "Since", cell: ({ stateAt }) => <DateText at={stateAt} /> },
  {
    key: "net",
    header: "Net",
    align: "end",
    cell: ({ kind, netMinor }) => <DocumentNet {...{ kind, netMinor, currency }} />,
  },
];

export default function Documents({ loaderData }: Route.ComponentProps) {
  const { filter, q, documents, nextTo, previousTo, currency, now } = loaderData;
  useDocumentNews(now);
  return (
    <Page>
      <PageHeader title="Documents" />
      <nav className="mb-3 flex flex-wrap gap-2" aria-label="Which documents">
        {documentFilters.map((one) => (
          <Chip key={one} to={`/documents?show=${one}`} on={one === filter}>
            {documentFilterLabels[one]}
          </Chip>
        ))}
      </nav>
      <SearchBar label="Search number or title" q={q}>
        <input type="hidden" name="show" value={filter} />
      </SearchBar>
      {documents.length > 0 ? (
        <Records
          label="Documents"
          columns={columnsIn(currency)}
          rows={documents}
          line={({ id, kind, number, title, party, shown, netMinor, isUnreached }) => ({
            title,
            to: `/documents/${id}`,
            meta: [kindFacts[kind].label, number, party].filter(Boolean).join(" · "),
            end: (
              <>
                {isUnreached && UNREACHED}
                <DocumentNet {...{ kind, netMinor, currency }} />
                <DocumentStatus state={shown} />
              </>
            ),
          })}
        />
      ) : (
        <Card flush>
          <EmptyState picture="paper" title={q ? "No document fits" : "None here"}>
            Documents are made from the budget of a job: open a job, and choose New beside its documents.
          </EmptyState>
        </Card>
      )}
      <Pager label={`${documents.length} shown`} {...{ previousTo, nextTo }} />
    </Page>
  );
}
