import { type Cursor, writeCursor } from "#domain/board/cursor.ts";
import { type BoardFilters, filterQuery } from "#domain/board/filters.ts";

interface TableEndProps {
  filters: BoardFilters;
  next: Cursor | null;
  isFirst: boolean;
  /** The page ended where looking stopped, before it was full. */
  isShort: boolean;
}

export function TableEnd({ filters, next, isFirst, isShort }: TableEndProps) {
  const query = filterQuery(filters);
  return (
    <nav className="pager" aria-label="Pages">
      <span>{next && isShort ? "Nothing more among the newest. Older work may match too." : ""}</span>
      <span className="flex gap-2">
        {!isFirst && (
          <a className="btn btn-quiet btn-small" href={`/board${query}`}>
            Newest
          </a>
        )}
        {next && (
          <a
            className="btn btn-quiet btn-small"
            href={`/board${query}&after=${writeCursor(next)}`}
            rel="next"
          >
            {isShort ? "Look further back" : "Older"}
          </a>
        )}
      </span>
    </nav>
  );
}
