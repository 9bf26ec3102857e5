import { readdirSync, readFileSync } from "node:fs";

function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

/** The process and all below it. Needs /proc, so Linux. */
export function familyOf(root: number): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))?.[1] ?? 0) }));
  const found = [root];
  for (const pid of found) found.push(...all.filter(({ parent }) => parent === pid).map((own) => own.pid));
  return found;
}

/** CPU time of these processes in ms, user and system, to the microsecond. */
export const cpuMs = (pids: number[]): number =>
  pids
    .flatMap((pid) => readdirSync(`/proc/${pid}/task`).map((thread) => onCpu(pid, thread)))
    .reduce((sum, one) => sum + one, 0);

const onCpu = (pid: number, thread: string) =>
  Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;

/** Memory these processes hold, in KiB. */
export const memoryKib = (pids: number[]): number =>
  pids
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]))
    .reduce((sum, one) => sum + one, 0);

/** Starts something, and names the processes that it started below this one. */
export async function withProcesses<T>(start: () => Promise<T>): Promise<{ started: T; pids: number[] }> {
  const before = new Set(familyOf(process.pid));
  const started = await start();
  return { started, pids: familyOf(process.pid).filter((pid) => !before.has(pid)) };
}

/** Busy and total time of all cores so far, in ticks. */
export function machineTicks(): { busy: number; total: number } {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const ticks = line.trim().split(/\s+/).slice(1, 9).map(Number);
  const total = ticks.reduce((sum, one) => sum + one, 0);
  return { busy: total - (ticks[3] ?? 0) - (ticks[4] ?? 0), total };
}
