import type { ReactNode } from "react";
import { Link } from "react-router";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures stand right-aligned. */
  align?: "end";
  /** Takes the room that is left. */
  grow?: boolean;
  /** Names the row for those who hear it; put a `RowLink` in it. */
  rowHeader?: boolean;
  sort?: { to: string; direction: "ascending" | "descending" | null };
  footer?: ReactNode;
}

export interface TableProps<Row> {
  /** Said, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
}

export function Table<Row>({ caption, columns, rows, rowKey, rowClass }: TableProps<Row>) {
  return (
    <div className="table-wrap">
      <table className="table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column)}
                aria-sort={column.sort?.direction ?? undefined}
              >
                <Header column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={rowClass?.(row)}>
              {columns.map((column) => {
                const Cell = column.rowHeader ? "th" : "td";
                return (
                  <Cell
                    key={column.key}
                    scope={column.rowHeader ? "row" : undefined}
                    className={cellClass(column)}
                  >
                    {column.cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.footer !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.footer}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface RowLinkProps {
  to: string;
  /** A plain link, under `useSoftLinks`. */
  soft?: boolean;
  children: ReactNode;
}

/** Makes its whole row a link. */
export function RowLink({ to, soft = false, children }: RowLinkProps) {
  return soft ? (
    <a className="row-link" href={to}>
      {children}
    </a>
  ) : (
    <Link className="row-link" to={to} prefetch="intent">
      {children}
    </Link>
  );
}

function Header<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return header;
  return (
    <Link to={sort.to} preventScrollReset className="hover:text-ink">
      {header}
      {sort.direction && <span aria-hidden="true">{sort.direction === "ascending" ? " ↑" : " ↓"}</span>}
    </Link>
  );
}

function cellClass<Row>({ align, grow }: Column<Row>): string | undefined {
  return align ?? (grow ? "grow" : undefined);
}
