import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import { environment } from "./environment.ts";
import { type Counts, counted, share, sums } from "./figures.ts";

type Row = Counts & { id: string; name: string; trade: string };

const ROWS = `select c.id, c.name, c.trade, ${sums} from contractor c
  left join (${counted("contractor_id in (select id from contractor where org_id = 'demo')")}) s on s.contractor_id = c.id
  where c.org_id = 'demo' group by c.id order by c.name`;

/** Every contractor with the figures that ours shows, over the days of the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const to = asked.get("to") ?? "";
  const { DB } = context.get(environment);
  const [rows] = await DB.batch<Row>([
    DB.prepare(ROWS).bind((asked.get("from") ?? "").slice(0, 7), to.slice(0, 7), to),
  ]);
  return { rows: rows?.results ?? [] };
}

export default function Comparison() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <thead>
        <tr>
          <th>Contractor</th>
          {measures.map((measure) => (
            <th key={measure}>
              {measureFacts[measure].label} <small>{measureFacts[measure].definition}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th>
              <a href={`/contractors/${row.id}`}>{row.name}</a> {row.trade}
            </th>
            {measures.map((measure) => (
              <td key={measure}>{share(row, measure)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
