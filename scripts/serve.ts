import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";

const product = fileURLToPath(new URL("../build/server", import.meta.url));

function moduleFiles(server: string) {
  const entry = join(server, "index.js");
  return readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(".js"))
    .map((file) => join(file.parentPath, file.name))
    .sort((a, b) => Number(b === entry) - Number(a === entry))
    .map((path) => ({
      type: "ESModule" as const,
      path: relative(server, path),
      contents: readFileSync(path, "utf8"),
    }));
}

function errorsOnly({ level, message }: { level: string; message: string }): void {
  if (level === "error") process.stderr.write(`${message}\n`);
}

const frontModule = (contents: string) => ({ type: "ESModule" as const, path: "front.js", contents });

export interface Serving {
  port: number;
  dataDir: string;
  /** Override the vars of wrangler.toml, and bring the secrets. */
  bindings: Record<string, string>;
  cron?: boolean;
  /** The `server` folder of another build than the product's. */
  server?: string;
  /** Leaves the Worker's own log lines unprinted. */
  silent?: boolean;
  /** Code of a module that stands in front of the build's own `./index.js`: for meters. */
  front?: string;
}

/** Serves `build/` on embedded workerd: D1, R2, Durable Objects and Queues on this machine. */
export async function serveBuild({
  port,
  dataDir,
  bindings,
  cron = true,
  server = product,
  silent,
  front,
}: Serving) {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(server, "wrangler.json"));
  const { modulesRules: _, ...options } = workerOptions;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      rootPath: server,
      modules: front === undefined ? moduleFiles(server) : [frontModule(front), ...moduleFiles(server)],
      bindings: { ...(options.bindings as Record<string, string>), ...bindings },
      host: "127.0.0.1",
      port,
      cf: false,
      resourcePersistencePath: dataDir,
      log: new Log(LogLevel.WARN),
      ...(silent && { handleStructuredLogs: errorsOnly }),
    } as Parameters<typeof convertV4MiniflareOptions>[0]),
  );
  await miniflare.ready;
  // Cron triggers do not fire by themselves here.
  const timer = cron ? setInterval(async () => (await miniflare.getWorker()).scheduled(), 60_000) : undefined;
  return {
    miniflare,
    url: `http://localhost:${port}`,
    async stop() {
      clearInterval(timer);
      await miniflare.dispose();
    },
  };
}
