// Serves the built Worker on embedded workerd through Miniflare: D1, R2, Durable Objects and Queues on this machine.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";

const root = fileURLToPath(new URL("..", import.meta.url));
const server = join(root, "build/server");

function moduleFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => Number(b === join(folder, "index.js")) - Number(a === join(folder, "index.js")))
    .map((path) => ({ type: "ESModule", path: relative(folder, path), contents: readFileSync(path, "utf8") }));
}

/**
 * Starts one Worker from `build/`. `bindings` override the vars of wrangler.toml.
 * Cron triggers do not fire by themselves here, so one timer fires them each minute.
 */
export async function serveBuild({ port, dataDir, bindings = {}, cron = true }) {
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(server, "wrangler.json"));
  const { modulesRules, ...options } = workerOptions;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      rootPath: server,
      modules: moduleFiles(server),
      bindings: { ...options.bindings, ...bindings },
      host: "127.0.0.1",
      port,
      cf: false,
      resourcePersistencePath: dataDir,
      log: new Log(LogLevel.WARN),
    }),
  );
  await miniflare.ready;
  const timer = cron && setInterval(async () => (await miniflare.getWorker()).scheduled(), 60_000);
  return {
    miniflare,
    url: `http://localhost:${port}`,
    async stop() {
      clearInterval(timer);
      await miniflare.dispose();
    },
  };
}
