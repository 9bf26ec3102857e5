import type { callOffList } from "#db/queries/standing-orders/call-offs.ts";
import { wholeDay } from "#domain/time/whole-day.ts";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Money } from "../money.tsx";
import { Records } from "../records.tsx";
import { WorkOrderStatus } from "../status.tsx";
import { type Column, RowLink } from "../table.tsx";
import { titleOf } from "../work-order/title-of.ts";

export type CallOffRow = Awaited<ReturnType<typeof callOffList>>[number];

interface CallOffsProps {
  rows: readonly CallOffRow[];
  currency: string;
  workBase: string;
  /** Whether each is offered to be given back. */
  gives: boolean;
  giveBackAt?: string | undefined;
}

interface Told extends CallOffRow {
  id: string;
}

/** Call-offs as a table at the desk and as rows on the phone, under `useSoftLinks`. */
export function CallOffs({ rows, currency, workBase, gives, giveBackAt }: CallOffsProps) {
  const givesBack = gives && giveBackAt;
  const giving = (row: Told) =>
    givesBack && <GiveBack action={`${giveBackAt}/${row.workOrderId}`} row={row} currency={currency} />;
  return (
    <Records
      label="Call-offs"
      rows={rows.map((row) => ({ ...row, id: row.workOrderId }))}
      columns={[
        ...columnsIn(currency, workBase),
        ...(givesBack ? [{ key: "give", header: "", align: "end" as const, cell: giving }] : []),
      ]}
      line={(row) => ({
        title: titleOf(row.description).title,
        to: `${workBase}/${row.workOrderId}`,
        soft: true,
        meta: (
          <>
            <span className="tnum">{row.number}</span> · {wholeDay(row.callOffOn ?? "")} · {row.siteName}
            {giving(row)}
          </>
        ),
        end: (
          <>
            <Money minor={taken(row)} currency={currency} />
            <WorkOrderStatus state={row.workState} />
          </>
        ),
      })}
    />
  );
}

const taken = ({ reservedMinor, committedMinor, billedMinor }: CallOffRow) =>
  (reservedMinor ?? 0) + (committedMinor ?? 0) + billedMinor;

function GiveBack({ action, row, currency }: { action: string; row: Told; currency: string }) {
  return (
    <CommandForm inPlace action={action} className="give-back">
      <SubmitButton kind="quiet">
        Give back <Money minor={row.capMinor - row.invoicedMinor} currency={currency} />
      </SubmitButton>
    </CommandForm>
  );
}

function columnsIn(currency: string, workBase: string): Column<Told>[] {
  const amount = (key: string, header: string, of: (row: Told) => number): Column<Told> => ({
    key,
    header,
    align: "end",
    cell: (row) => (of(row) === 0 ? "" : <Money minor={of(row)} currency={currency} bare />),
  });
  return [
    {
      key: "number",
      header: "Number",
      rowHeader: true,
      cell: ({ workOrderId, number }) => (
        <RowLink soft to={`${workBase}/${workOrderId}`}>
          <span className="tnum">{number}</span>
        </RowLink>
      ),
    },
    { key: "what", header: "What", grow: true, cell: ({ description }) => titleOf(description).title },
    { key: "site", header: "Where", cell: ({ siteName }) => siteName },
    {
      key: "day",
      header: "Day of work",
      cell: ({ callOffOn }) => <span className="tnum">{wholeDay(callOffOn ?? "")}</span>,
    },
    { key: "state", header: "State", cell: ({ workState }) => <WorkOrderStatus state={workState} /> },
    amount("reserved", "Reserved", (row) => row.reservedMinor ?? 0),
    amount("committed", "Committed", (row) => row.committedMinor ?? 0),
    amount("billed", "Billed", (row) => row.billedMinor),
  ];
}
