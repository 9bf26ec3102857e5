import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";

interface Line {
  id: string;
  description: string;
  quantity_milli: number;
  unit: string;
  unit_price_minor: number;
  net_minor: number;
}

interface Entry {
  seq: number;
  at: number;
  verb: string;
  actor_name: string;
}

const LINES = `select id, description, quantity_milli, unit, unit_price_minor, net_minor from document_line
  where org_id = 'demo' and document_id = ?1 order by position`;
const HEAD = `select d.number, d.title, d.gross_minor, p.name as manager from document d
  join job j on j.org_id = d.org_id and j.id = d.job_id
  join person p on p.org_id = j.org_id and p.id = j.manager_id where d.org_id = 'demo' and d.id = ?1`;
const LOG = `select seq, at, verb, actor_name from activity
  where org_id = 'demo' and job_id = ?2 and subject_id = ?1 order by seq desc limit 60`;

export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, JOB_ID, DOCUMENT_ID } = context.get(environment);
  const [lines, head, log] = await DB.batch<unknown>([
    DB.prepare(LINES).bind(DOCUMENT_ID),
    DB.prepare(HEAD).bind(DOCUMENT_ID),
    DB.prepare(LOG).bind(DOCUMENT_ID, JOB_ID),
  ]);
  return {
    lines: (lines?.results ?? []) as Line[],
    head: head?.results[0] as { number: string; title: string; gross_minor: number; manager: string },
    log: (log?.results ?? []) as Entry[],
  };
}

const money = new Intl.NumberFormat("en-AU", { style: "currency", currency: "AUD" });
const moment = new Intl.DateTimeFormat("en-AU", { dateStyle: "medium", timeStyle: "short" });

export default function Document() {
  const { lines, head, log } = useLoaderData<typeof loader>();
  return (
    <article>
      <h1>
        {head.number} {head.title}
      </h1>
      <p>{head.manager}</p>
      <table>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th>
                {line.description} <a href={`?line=${line.id}`}>Ask about this</a>
              </th>
              <td>
                {line.quantity_milli / 1000} {line.unit}
              </td>
              <td>{money.format(line.unit_price_minor / 100)}</td>
              <td>{money.format(line.net_minor / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{money.format(head.gross_minor / 100)}</p>
      <ol>
        {log.map(({ seq, at, verb, actor_name }) => (
          <li key={seq}>
            <time>{moment.format(at)}</time> <b>{actor_name}</b> {verb}
          </li>
        ))}
      </ol>
      <form method="post">
        <textarea name="body" />
        <button type="submit">Send</button>
      </form>
    </article>
  );
}
