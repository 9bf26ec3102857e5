import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../scripts/build.ts";
import { serveBuild } from "../../scripts/serve.ts";
import { withProcesses } from "./meters/processes.ts";
import { bindingsOf, type Organisation } from "./organisation.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const controlBuild = join(root, ".data/bench/control-build");

export interface Served {
  url: string;
  /** The processes that answer. */
  pids: number[];
  stop(): Promise<void>;
}

const FIRST_PORT = 8880;
let ports = 0;

async function serve(options: Omit<Parameters<typeof serveBuild>[0], "port" | "cron">): Promise<Served> {
  const port = FIRST_PORT + (ports++ % 10);
  const { started, pids } = await withProcesses(() =>
    serveBuild({ ...options, port, cron: false, silent: true }),
  );
  return { url: started.url.replace("localhost", "127.0.0.1"), pids, stop: started.stop };
}

/** The product, built if anything changed, over an organisation's data. `front` stands in front of it. */
export function serveProduct(organisation: Organisation, front?: string): Promise<Served> {
  build();
  const bindings = bindingsOf(organisation, FIRST_PORT);
  return serve({ dataDir: organisation.dataDir, bindings, ...(front !== undefined && { front }) });
}

/** The bare React Router app beside it, over the same data. */
export function serveControl({ dataDir }: Organisation, bindings: Record<string, string>): Promise<Served> {
  return serve({ dataDir, bindings, server: join(controlBuild, "server") });
}

/** Bare React Router, built with the same tools: a few seconds. */
export function buildControl(): void {
  rmSync(controlBuild, { recursive: true, force: true });
  const cli = join(root, "node_modules/.bin/react-router");
  execFileSync(cli, ["build", "test/bench/control-app"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
