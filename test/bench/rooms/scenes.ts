import { setTimeout as sleep } from "node:timers/promises";
import { cpuMs, memoryKib } from "../meters/processes.ts";
import { serve } from "./serve.ts";
import { type Watch, watch } from "./watchers.ts";

const WARM = 100;
const FEW = 20;
const SETTLE_MS = 1_000;
const FIRST_PORT = 8870;
let ports = 0;

export type Load = (room: Pick<Watch, "publish" | "until">) => Promise<void>;

/** Each event is sent once the one before it is everywhere. */
export const oneByOne =
  (events: number): Load =>
  async (room) => {
    for (let i = 0; i < events; i += 1) {
      room.publish();
      await room.until(0);
    }
  };

export const inFlight =
  (events: number, most: number): Load =>
  async (room) => {
    for (let i = 0; i < events; i += 1) {
      await room.until(most - 1);
      room.publish();
    }
  };

export const atRate =
  (perSecond: number, seconds: number): Load =>
  async (room) => {
    const start = performance.now();
    for (let sent = 0; sent < perSecond * seconds; ) {
      const due = Math.min(((performance.now() - start) / 1000) * perSecond, perSecond * seconds);
      for (; sent < due; sent += 1) room.publish();
      await sleep(2);
    }
  };

/** A server of its own with `count` watchers, warm. What a socket holds is counted once it has been written to. */
export async function openRoom(script: string, kind: "ours" | "raw", count: number) {
  const server = await serve(script, FIRST_PORT + (ports++ % 10));
  const few = await watch(server.url, kind, FEW);
  await oneByOne(WARM)(few);
  few.close();
  await sleep(SETTLE_MS);
  const empty = memoryKib(server.pids);
  const room = await watch(server.url, kind, count, WARM + 1);
  await oneByOne(WARM)(room);
  await sleep(SETTLE_MS);
  const kibPerSocket = (memoryKib(server.pids) - empty) / count;

  /** Bears the load, and says what it cost. */
  async function bear(load: Load) {
    room.lags.length = 0;
    const frames = room.frames();
    const before = cpuMs(server.pids);
    const start = performance.now();
    await load(room);
    await room.until(0);
    const ms = performance.now() - start;
    const lags = room.lags.toSorted((a, b) => a - b);
    return {
      p50: lags[lags.length >> 1] ?? Number.NaN,
      p99: lags[Math.floor(lags.length * 0.99)] ?? Number.NaN,
      perSecond: (lags.length / ms) * 1000,
      perFrame: lags.length / (room.frames() - frames),
      usPerDelivery: ((cpuMs(server.pids) - before) * 1000) / (lags.length * count),
    };
  }
  const close = async () => {
    room.close();
    await server.stop();
  };
  return { bear, kibPerSocket, close };
}
