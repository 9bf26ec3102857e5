import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { ask } from "./http.ts";
import { cpuMs, withProcesses } from "./processes.ts";

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
  /** CPU of one batch of these reads, in ms: of a Worker that asks for it, of D1 that finds it, and of the way between. */
  cost(statements: Bound[], times: number): Promise<number>;
  stop(): Promise<void>;
}

/** A Worker beside a local database that runs the same batch again and again. */
export async function replay(dataDir: string, port: number): Promise<Replay> {
  const { started: miniflare, pids } = await withProcesses(async () => {
    const starting = new Miniflare(
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
    await starting.ready;
    return starting;
  });
  return {
    async cost(statements, times) {
      const before = cpuMs(pids);
      const { status } = await ask({
        url: `http://127.0.0.1:${port}/`,
        body: JSON.stringify({ statements, times }),
      });
      if (status !== 200) throw new Error("The batch failed");
      return (cpuMs(pids) - before) / times;
    },
    stop: () => miniflare.dispose(),
  };
}
