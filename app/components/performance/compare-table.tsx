import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Comparison } from "#db/queries/performance/comparison.ts";
import type { Ranking } from "#domain/performance/rank.ts";
import { RowLink } from "../table.tsx";
import { About } from "./about.tsx";
import { CompareCell } from "./compare-cell.tsx";
import { rankColumns } from "./ranks.ts";

interface CompareTableProps {
  rows: Comparison["rows"];
  ranking: Ranking;
  /** The address of this page in another order. */
  sortTo: (by: Ranking["by"]) => string;
  /** What follows the address of a contractor's scorecard. */
  query: string;
  /** The days that are counted. */
  words: string;
}

/** Contractors beside each other: a table at the desk, a card each on the phone. */
export function CompareTable({ rows, ranking, sortTo, query, words }: CompareTableProps) {
  return (
    <div className="compare">
      <table className="table">
        <caption className="sr-only">Contractors, {words}</caption>
        <thead>
          <tr>
            <Head {...{ ranking, sortTo }} by="name" label="Contractor" />
            {rankColumns.map(({ by, label, definition }) => (
              <Head key={by} {...{ ranking, sortTo, by, label }}>
                <About {...{ label, definition, words }} />
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.contractorId}>
              <th scope="row">
                <RowLink to={`/contractors/${row.contractorId}/performance${query}`}>{row.name}</RowLink>
                <small>
                  {row.trade}
                  {row.status === "archived" && " · archived"}
                </small>
              </th>
              {rankColumns.map(({ by, label }) => (
                <td key={by}>
                  <span className="compare-label">{label}</span>
                  <CompareCell by={by} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps extends Pick<CompareTableProps, "ranking" | "sortTo"> {
  by: Ranking["by"];
  label: string;
  children?: ReactNode;
}

function Head({ by, label, ranking, sortTo, children }: HeadProps) {
  const isOn = ranking.by === by;
  return (
    <th scope="col" aria-sort={isOn ? ranking.direction : undefined}>
      <Link to={sortTo(by)} preventScrollReset className="hover:text-ink">
        {label}
        {isOn && <span aria-hidden="true">{ranking.direction === "ascending" ? " ↑" : " ↓"}</span>}
      </Link>
      {children}
    </th>
  );
}
