import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { ask } from "./http.ts";

export interface Bound {
  query: string;
  values: unknown[];
}

const WORKER = `export default {
  async fetch(request, env) {
    const { statements, times } = await request.json();
    const bound = statements.map(({ query, values }) => env.DB.prepare(query).bind(...values));
    for (let i = 0; i < times; i += 1) await env.DB.batch(bound);
    return new Response();
  },
};`;

export interface Replay {
  /** Time of one batch of these reads, in ms, as a Worker meets it. */
  time(statements: Bound[], times: number): Promise<number>;
  stop(): Promise<void>;
}

/** A Worker beside a local database that runs the same batch again and again. */
export async function replay(dataDir: string, port: number): Promise<Replay> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: WORKER,
      compatibilityDate: "2026-10-01",
      cf: false,
      d1Databases: { DB: "jobroom-local" },
      resourcePersistencePath: dataDir,
      host: "127.0.0.1",
      port,
      log: new Log(LogLevel.ERROR),
    }),
  );
  await miniflare.ready;
  return {
    async time(statements, times) {
      const start = performance.now();
      const { status } = await ask({ url: `http://127.0.0.1:${port}/`, body: JSON.stringify({ statements, times }) });
      if (status !== 200) throw new Error("The batch failed");
      return (performance.now() - start) / times;
    },
    stop: () => miniflare.dispose(),
  };
}
