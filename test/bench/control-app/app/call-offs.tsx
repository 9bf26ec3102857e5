import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";
import { readRows } from "./read-rows.ts";
import { RowTable } from "./row-table.tsx";

interface Standing {
  number: string;
  title: string;
  cap_minor: number;
  reserved_minor: number;
  committed_minor: number;
  billed_minor: number;
}

interface Day {
  day: string;
  amount_minor: number;
}

const STANDING = `select number, title, cap_minor, reserved_minor, committed_minor, billed_minor
  from standing_order where org_id = 'demo' and id = ?1`;
const DAYS = `select day, amount_minor from standing_order_day
  where org_id = 'demo' and standing_order_id = ?1 order by day`;

/** A standing order with the days and the call-offs that ours shows. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, ROW_IDS, STANDING_ID } = context.get(environment);
  const [[standing, days], rows] = await Promise.all([
    DB.batch<unknown>([DB.prepare(STANDING).bind(STANDING_ID), DB.prepare(DAYS).bind(STANDING_ID)]),
    readRows(DB, ROW_IDS),
  ]);
  const every = (days?.results ?? []) as Day[];
  const months = Map.groupBy(every, ({ day }) => day.slice(0, 7));
  return {
    standing: standing?.results[0] as Standing,
    rows,
    months: [...months].map(([month, some]) => ({
      month,
      minor: some.reduce((sum, { amount_minor }) => sum + amount_minor, 0),
    })),
  };
}

const money = new Intl.NumberFormat("en-AU", { style: "currency", currency: "AUD" });

export default function CallOffs() {
  const { standing, rows, months } = useLoaderData<typeof loader>();
  const { number, title, cap_minor, reserved_minor, committed_minor, billed_minor } = standing;
  return (
    <>
      <h1>
        {number} {title}
      </h1>
      <p>
        {[reserved_minor, committed_minor, billed_minor, cap_minor].map((minor) => money.format(minor / 100))}
      </p>
      <ul>
        {months.map(({ month, minor }) => (
          <li key={month}>
            {month} {money.format(minor / 100)}
          </li>
        ))}
      </ul>
      <RowTable rows={rows} />
    </>
  );
}
