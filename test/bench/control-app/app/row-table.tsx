import type { Row } from "./read-rows.ts";

const day = new Intl.DateTimeFormat("en-AU", { weekday: "short", day: "numeric", month: "short" });
const money = new Intl.NumberFormat("en-AU", { style: "currency", currency: "AUD" });

export function RowTable({ rows }: { rows: Row[] }) {
  return (
    <table>
      <caption>Work orders</caption>
      <thead>
        <tr>
          {[
            "Number",
            "What",
            "State",
            "Where",
            "Who",
            "Manager",
            "Due",
            "Invoice",
            "Agreed",
            "Invoiced",
            "Paid",
          ].map((name) => (
            <th key={name}>{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th>
              <a href={`/work-orders/${row.id}`}>{row.number}</a>
            </th>
            <td>{row.description}</td>
            <td>{row.state}</td>
            <td>
              {row.site}, {row.asset}
            </td>
            <td>{row.contractor}</td>
            <td>{row.manager}</td>
            <td>{row.due_at === null ? "" : day.format(row.due_at)}</td>
            <td>{row.invoice_state}</td>
            <td>{money.format(row.agreed_minor / 100)}</td>
            <td>{money.format(row.invoiced_minor / 100)}</td>
            <td>{money.format(row.paid_minor / 100)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
