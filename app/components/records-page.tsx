import type { ReactNode } from "react";
import { Card } from "./card.tsx";
import { EmptyState, type EmptyStateProps } from "./empty-state.tsx";
import { Page, PageHeader } from "./page.tsx";
import { Pager } from "./pager.tsx";
import { Records, type RecordsProps } from "./records.tsx";
import { SearchBar } from "./search-bar.tsx";

interface RecordsPageProps<Row> extends RecordsProps<Row> {
  actions: ReactNode;
  /** What the search box looks in. */
  search: string;
  q: string;
  /** Filters beside the search box. */
  filters?: ReactNode;
  picture: EmptyStateProps["picture"];
  /** "No contractor fits", "No contractors yet", and what to do then. */
  noneFits: string;
  none: string;
  firstStep: string;
  previousTo: string | null;
  nextTo: string | null;
}

/** A page that is one list by name, with a box to search it. */
export function RecordsPage<Row extends { id: string }>(props: RecordsPageProps<Row>) {
  const { actions, search, q, filters, picture, noneFits, none, firstStep, previousTo, nextTo, ...records } =
    props;
  const { label, rows } = records;
  return (
    <Page>
      <PageHeader title={label} actions={actions} />
      <SearchBar label={search} q={q}>
        {filters}
      </SearchBar>
      {rows.length > 0 ? (
        <Records {...records} />
      ) : (
        <Card flush>
          <EmptyState picture={picture} title={q ? noneFits : none}>
            {q ? "Look for fewer letters." : firstStep}
          </EmptyState>
        </Card>
      )}
      <Pager label={`${rows.length} shown`} previousTo={previousTo} nextTo={nextTo} />
    </Page>
  );
}
