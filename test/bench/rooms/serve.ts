import { fileURLToPath } from "node:url";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";
import { withProcesses } from "../meters/processes.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The Worker of the rooms' bench, as one module. */
export async function bundle(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { target: "webworker", noExternal: true },
    build: {
      ssr: "test/bench/rooms/worker.ts",
      write: false,
      minify: false,
      target: "es2023",
      rollupOptions: { external: [/^cloudflare:/, /^node:/], output: { codeSplitting: false } },
    },
  });
  if (!("output" in built)) throw new Error("Nothing was built");
  return built.output[0].code;
}

/** Serves it on embedded workerd: a process for each subject, so that its cost is its own. */
export async function serve(script: string, port: number) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: "ESModule", path: "index.js", contents: script }],
      compatibilityDate: "2026-10-01",
      compatibilityFlags: ["nodejs_compat"],
      durableObjects: {
        JOB_ROOM: { className: "JobRoom", useSQLite: true },
        RAW_ROOM: { className: "RawRoom", useSQLite: true },
        DRAFT_ROOM: { className: "BenchDraft", useSQLite: true },
        RAW_DRAFT: { className: "RawDraft", useSQLite: true },
      },
      d1Databases: { DB: "bench" },
      host: "127.0.0.1",
      port,
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  const { pids } = await withProcesses(() => miniflare.ready);
  const db = await miniflare.getD1Database("DB");
  for (const { queries } of await readD1Migrations(`${root}migrations`))
    await db.batch(queries.map((query) => db.prepare(query)));
  return { pids, url: `ws://127.0.0.1:${port}`, stop: () => miniflare.dispose() };
}
