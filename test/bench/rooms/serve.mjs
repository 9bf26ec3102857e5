// Bundles the bench Worker and serves it on embedded workerd: one process a subject, so that its cost is its own.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export async function bundle() {
  const { output } = await build({
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
  return output[0].code;
}

export async function serve(script, port) {
  const before = new Set(children());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: "ESModule", path: "index.js", contents: script }],
      compatibilityDate: "2026-10-01",
      compatibilityFlags: ["nodejs_compat"],
      durableObjects: {
        JOB_ROOM: { className: "JobRoom", useSQLite: true },
        RAW_ROOM: { className: "RawRoom", useSQLite: true },
      },
      d1Databases: { DB: "bench" },
      host: "127.0.0.1",
      port,
      cf: false,
      log: new Log(LogLevel.ERROR),
    }),
  );
  await miniflare.ready;
  const db = await miniflare.getD1Database("DB");
  for (const { queries } of await readD1Migrations(`${root}migrations`))
    await db.batch(queries.map((query) => db.prepare(query)));
  return {
    pid: children().find((pid) => !before.has(pid)),
    url: `ws://127.0.0.1:${port}`,
    stop: () => miniflare.dispose(),
  };
}

function children() {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => statOf(pid)?.[1] === String(process.pid))
    .map(Number);
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** CPU time in ms (user and system), and resident memory in KiB. */
export function costOf(pid) {
  const stat = statOf(pid);
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return { cpuMs: (Number(stat[11]) + Number(stat[12])) * 10, rssKib: Number(rss[1]) };
}
