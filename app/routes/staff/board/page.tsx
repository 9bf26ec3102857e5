import { lazy, Suspense, useCallback, useMemo, useRef } from "react";
import { answering } from "#app/answer.ts";
import { BoardTable } from "#app/components/board/board-table.tsx";
import { Columns } from "#app/components/board/columns.tsx";
import { DocumentNews } from "#app/components/board/document-news.tsx";
import { Filters } from "#app/components/board/filters.tsx";
import { useMoveMenu } from "#app/components/board/move-menu.tsx";
import { TableEnd } from "#app/components/board/table-end.tsx";
import { Toolbar } from "#app/components/board/toolbar.tsx";
import { useBoardKeys } from "#app/components/board/use-board-keys.ts";
import { useDrag } from "#app/components/board/use-drag.ts";
import { movePath, useMoves } from "#app/components/board/use-moves.ts";
import { dayWords } from "#app/components/board/words.ts";
import { useClock } from "#app/components/clock.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import { Notice } from "#app/components/notice.tsx";
import { useSoftLinks } from "#app/components/soft-links.ts";
import { staffContext } from "#app/guards.ts";
import { useBoard } from "#app/live/use-board.ts";
import { readColumns, readTable } from "#db/queries/board.ts";
import type { BoardCard } from "#domain/board/card.ts";
import { readCursor } from "#domain/board/cursor.ts";
import { fits, isNarrowed, readFilters } from "#domain/board/filters.ts";
import { pack, unpack } from "#domain/packed.ts";
import type { Route } from "./+types/page.ts";

/** Forms are not needed before a move asks for something. */
const MoveDialog = lazy(() => import("#app/components/board/move-dialog.tsx"));

export const loader = answering(async ({ context, request }: Route.LoaderArgs) => {
  const { db, now, viewer } = staffContext(context);
  const { searchParams } = new URL(request.url);
  const filters = readFilters(searchParams);
  const after = readCursor(searchParams.get("after"));
  const wanted = { orgId: viewer.orgId, filters, now };
  const { cards, ...found } =
    filters.view === "table"
      ? { totals: {}, ...(await readTable(db, wanted, after)) }
      : { next: null, ...(await readColumns(db, wanted)) };
  return {
    ...found,
    packed: pack(cards),
    filters,
    now,
    me: viewer.id,
    changes: viewer.role !== "viewer",
    isFirst: after === null,
  };
});

export const meta: Route.MetaFunction = () => [{ title: "Board · Jobroom" }];

export default function BoardPage({ loaderData }: Route.ComponentProps) {
  const { filters, now, me, totals, next, isFirst, names, changes, packed } = loaderData;
  const { timeZone } = useClock();
  const known = filters.site || filters.q || !isFirst;
  const belongs = useCallback((card: BoardCard) => fits(card, filters, now) === "yes", [filters, now]);
  const loaded = useMemo(() => unpack<BoardCard>(packed), [packed]);
  const { cards, marks, here, news } = useBoard({ cards: loaded, asOf: now, ...(!known && { belongs }) });
  const day = useMemo(() => dayWords(now, timeZone), [now, timeZone]);
  const hydrated = useHydrated();
  const movable = changes && hydrated;

  const page = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const { move, asked, done, refused } = useMoves();
  const dragged = useDrag(board, cards, move, movable && filters.view === "columns");
  const menu = useMoveMenu(board, cards, move);
  useBoardKeys(board, menu.open);
  useSoftLinks(page);
  return (
    <div className="board-page" ref={page}>
      <Toolbar filters={filters} here={here} me={me} changes={changes}>
        <DocumentNews news={news} />
      </Toolbar>
      <Filters filters={filters} names={names} />
      {refused && (
        <Notice tone="red" live>
          {refused}
        </Notice>
      )}
      <div ref={board}>
        {cards.length === 0 ? (
          <Nothing narrowed={isNarrowed(filters)} />
        ) : filters.view === "table" ? (
          <BoardTable cards={cards} marks={marks} now={now} day={day} />
        ) : (
          <Columns {...{ cards, loaded, totals, filters, marks, now, day, movable, dragged }} />
        )}
      </div>
      {filters.view === "table" && (
        <TableEnd filters={filters} next={next} isFirst={isFirst} isShort={cards.length < 50} />
      )}
      {menu.element}
      {asked && (
        <Suspense>
          <MoveDialog key={movePath(asked)} asked={asked} onDone={done} />
        </Suspense>
      )}
    </div>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState picture="board" title="Nothing matches">
      Take a filter away to see more.
    </EmptyState>
  ) : (
    <EmptyState
      picture="board"
      title="No work yet"
      action={
        <a className="btn btn-primary" href="/work-orders/new">
          New work order
        </a>
      }
    >
      Give a contractor work, and it appears here and moves by itself.
    </EmptyState>
  );
}
