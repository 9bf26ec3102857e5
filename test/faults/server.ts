import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const start = fileURLToPath(new URL("../../scripts/start.ts", import.meta.url));

export interface Running {
  url: string;
  /** Ends every process of this server at once, without warning. */
  kill(): Promise<void>;
}

/** `npm start` as a process of its own, so that it can be killed like one. */
export async function startServer(dataDir: string, port: number): Promise<Running> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, SEED: "none" };
  const child = spawn(process.execPath, [start], { env, stdio: "ignore" });
  const url = `http://localhost:${port}`;
  await ready(url, child);
  return {
    url,
    async kill() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      for (const pid of family(child)) process.kill(pid, "SIGKILL");
      await gone;
    },
  };
}

async function ready(url: string, child: ChildProcess): Promise<void> {
  const patience = AbortSignal.timeout(90_000);
  for (;;) {
    if (child.exitCode !== null || patience.aborted) throw new Error("The server did not start");
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The process and all below it: workerd is a child of Node. Linux and others with /proc. */
function family(child: ChildProcess): number[] {
  const root = child.pid ?? 0;
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1])] as const];
      } catch {
        return [];
      }
    });
  const found = [root];
  for (const pid of found) found.push(...parents.filter(([, parent]) => parent === pid).map(([own]) => own));
  return found;
}
