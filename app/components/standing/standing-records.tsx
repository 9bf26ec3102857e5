import type { ListedStanding } from "#db/queries/standing-orders/list.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { Money } from "../money.tsx";
import { Records } from "../records.tsx";
import { type Column, RowLink } from "../table.tsx";
import { StandingBar } from "./standing-bar.tsx";
import { StandingStatus } from "./standing-status.tsx";

interface StandingRecordsProps {
  rows: readonly ListedStanding[];
  /** The address of one, before its id. */
  base: string;
  /** Whether they are of several contractors. */
  named: boolean;
}

/** Standing orders, each with its numbers as a bar. */
export const StandingRecords = ({ rows, base, named }: StandingRecordsProps) => (
  <Records
    label="Standing orders"
    rows={rows}
    columns={columnsIn(base).filter(({ key }) => named || key !== "contractor")}
    line={(row) => ({
      title: row.title,
      to: `${base}/${row.id}`,
      meta: (
        <span className="grid gap-1">
          <span>
            <span className="tnum">{row.number}</span>
            {named && ` · ${row.contractorName}`} · until {wholeDay(row.validTo)}
          </span>
          <StandingBar {...row} />
        </span>
      ),
      end: (
        <>
          <Left {...row} />
          <StandingStatus phase={row.phase} />
        </>
      ),
    })}
  />
);

const Left = ({ figures, currency }: Pick<ListedStanding, "figures" | "currency">) =>
  figures.leftMinor === null ? "No cap" : <Money minor={figures.leftMinor} currency={currency} />;

const columnsIn = (base: string): Column<ListedStanding>[] => [
  {
    key: "number",
    header: "Number",
    rowHeader: true,
    cell: ({ id, number }) => (
      <RowLink to={`${base}/${id}`}>
        <span className="tnum">{number}</span>
      </RowLink>
    ),
  },
  { key: "title", header: "For", grow: true, cell: ({ title }) => title },
  { key: "contractor", header: "Contractor", cell: ({ contractorName }) => contractorName },
  {
    key: "period",
    header: "Until",
    cell: ({ validTo }) => <span className="tnum">{wholeDay(validTo)}</span>,
  },
  { key: "bar", header: "Billed, committed, reserved", cell: (row) => <StandingBar {...row} /> },
  { key: "left", header: "Left", align: "end", cell: (row) => <Left {...row} /> },
  {
    key: "out",
    header: "Runs out on",
    cell: ({ runsOutOn, phase }) => (
      <span className="tnum">{runsOutOn && phase === "open" ? wholeDay(runsOutOn) : ""}</span>
    ),
  },
  { key: "state", header: "State", cell: ({ phase }) => <StandingStatus phase={phase} /> },
];
