import { setTimeout as pause } from "node:timers/promises";
import { machineTicks } from "./processes.ts";

const LOOK_MS = 500;
const QUIET = 0.12;

/** Waits, at most so long, until the machine has little else to do. Returns how busy it was at the end, 0 to 1. */
export async function untilQuiet(mostMs = 30_000): Promise<number> {
  for (const deadline = Date.now() + mostMs; ; ) {
    const before = machineTicks();
    await pause(LOOK_MS);
    const after = machineTicks();
    const busy = (after.busy - before.busy) / Math.max(1, after.total - before.total);
    if (busy < QUIET || Date.now() > deadline) return busy;
  }
}
