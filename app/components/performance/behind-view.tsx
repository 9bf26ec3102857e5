import type { ReactNode } from "react";
import { usePerformanceNews } from "#app/live/use-performance-news.ts";
import type { BehindPage } from "#app/routes/shared/behind-page.ts";
import { COUNTED_UNDER } from "#domain/performance/measures.ts";
import { windowWords } from "#domain/performance/window-words.ts";
import { Card } from "../card.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Chip } from "../filter.tsx";
import { Pager } from "../pager.tsx";
import { narrowedTo } from "./address.ts";
import { BehindRow, type BehindRowProps } from "./behind-row.tsx";
import { WindowBar } from "./window-bar.tsx";

interface BehindViewProps {
  page: BehindPage;
  /** Where a work order's own page is. */
  workBase: string;
  /** What the viewer may do about one. */
  action?: (row: BehindRowProps["row"]) => ReactNode;
}

/** The work behind one figure: each with its dates, and why it counts as it does. */
export function BehindView({ page, workBase, action }: BehindViewProps) {
  const { facts, words, good, which, narrowed, rows, next, after, now } = page;
  usePerformanceNews(page.contractor.id, now);
  const shows = [
    { show: "all", label: "All that count" },
    ...(words
      ? [
          { show: "hit", label: words.hit },
          { show: "missed", label: words.missed },
          { show: "disputed", label: "Disputed" },
        ]
      : []),
  ];
  const at = (more: Record<string, string>) => narrowedTo(narrowed, more);
  return (
    <>
      <p className="mb-3 max-w-[70ch] text-ink-2">
        {facts.definition} {COUNTED_UNDER}
      </p>
      <WindowBar narrowed={narrowed} more={{ show: which }}>
        <input type="hidden" name="show" value={which} />
        {narrowed.siteId && <input type="hidden" name="site" value={narrowed.siteId} />}
        {narrowed.jobTypeId && <input type="hidden" name="jobType" value={narrowed.jobTypeId} />}
      </WindowBar>
      <nav className="mb-3 flex flex-wrap gap-2" aria-label="Which work">
        {shows.map(({ show, label }) => (
          <Chip key={show} to={at({ show })} on={show === which}>
            {label}
          </Chip>
        ))}
      </nav>
      <Card title={`Work given, ${windowWords(narrowed.window, narrowed.today)}`} flush>
        {rows.length > 0 ? (
          <ul className="behind">
            {rows.map((row) => (
              <BehindRow
                key={`${row.workOrderId}/${row.turn}`}
                {...{ row, words, good, workBase }}
                action={action?.(row)}
              />
            ))}
          </ul>
        ) : (
          <EmptyState picture="list" title="Nothing to measure">
            No work of these days counts here. Choose other days to see more.
          </EmptyState>
        )}
      </Card>
      <Pager
        label={`${rows.length} shown`}
        previousTo={after ? at({ show: which }) : null}
        nextTo={next && at({ show: which, after: next })}
      />
    </>
  );
}
