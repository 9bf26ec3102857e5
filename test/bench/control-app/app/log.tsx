import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { environment } from "./environment.ts";

interface Entry {
  seq: number;
  at: number;
  verb: string;
  actor_name: string;
  audience: string;
  data: string;
}

const LOG = `select seq, at, verb, actor_name, audience, data from activity
  where org_id = 'demo' and job_id = ?1 order by seq desc limit 50`;

export async function loader({ context }: LoaderFunctionArgs) {
  const { DB, JOB_ID } = context.get(environment);
  const [answer] = await DB.batch<Entry>([DB.prepare(LOG).bind(JOB_ID)]);
  return { entries: answer?.results ?? [] };
}

const moment = new Intl.DateTimeFormat("en-AU", { dateStyle: "medium", timeStyle: "short" });

export default function Log() {
  const { entries } = useLoaderData<typeof loader>();
  return (
    <ol>
      {entries.map(({ seq, at, verb, actor_name, audience, data }) => (
        <li key={seq}>
          <time>{moment.format(at)}</time> <b>{actor_name}</b> {verb} <small>{audience}</small>
          <p>{String(JSON.parse(data).body ?? "")}</p>
        </li>
      ))}
    </ol>
  );
}
