import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { measureFacts, measures } from "#domain/performance/measures.ts";
import { environment } from "./environment.ts";
import { type Counts, counted, share, sums } from "./figures.ts";

type Month = Counts & { month: string };

const theirs = counted("contractor_id = ?4");
const WHOLE = `select ${sums} from (${theirs})`;
const MONTHS = `select month, ${sums} from (${theirs}) group by month order by month desc limit 12`;

/** One contractor's figures with their trends, over the days of the address. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const to = asked.get("to") ?? "";
  const days = [(asked.get("from") ?? "").slice(0, 7), to.slice(0, 7), to, asked.get("contractor")];
  const { DB } = context.get(environment);
  const [whole, months] = await DB.batch<Counts>([
    DB.prepare(WHOLE).bind(...days),
    DB.prepare(MONTHS).bind(...days),
  ]);
  return { whole: whole?.results[0], months: (months?.results ?? []).reverse() as Month[] };
}

export default function Scorecard() {
  const { whole, months } = useLoaderData<typeof loader>();
  return (
    <ul>
      {measures.map((measure) => (
        <li key={measure}>
          <h3>
            <a href={`/figures/${measure}`}>{measureFacts[measure].label}</a>
          </h3>
          <p>{measureFacts[measure].definition}</p>
          <p>{share(whole, measure)}</p>
          <svg viewBox="0 0 240 60" role="img" aria-label={`${measure} by month`}>
            {months.map((counts, at) => (
              <path key={counts.month} d={`M${at * 20} 60v-${heightOf(counts, measure)}h14V60z`} />
            ))}
          </svg>
          <table>
            <tbody>
              {months.map((counts) => (
                <tr key={counts.month}>
                  <th>{counts.month}</th>
                  <td>{share(counts, measure)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ul>
  );
}

function heightOf(counts: Counts, measure: string): number {
  const n = counts[`${measure}_n`] ?? 0;
  return n > 0 ? Math.round(((counts[`${measure}_hit`] ?? 0) * 60) / n) : 0;
}
