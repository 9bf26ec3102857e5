// Our room beside a raw Durable Object that writes one SQLite row and broadcasts: same Worker, same rows, same meter,
// one after the other in each round. Prints medians over the rounds, and ratios.
import { setTimeout as sleep } from "node:timers/promises";
import { bundle, costOf, serve } from "./serve.mjs";
import { watch } from "./watchers.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const KINDS = ["raw", "ours"];
const script = await bundle();
let port = Number(process.env.PORT ?? 8810);

/** Opens a server with `count` watchers, warms it, and gives it to `measure`. */
async function withRoom(kind, count, measure) {
  const server = await serve(script, port++);
  try {
    const few = await watch(server.url, kind, 1);
    few.close();
    await sleep(700);
    const empty = costOf(server.pid).rssKib;
    const room = await watch(server.url, kind, count);
    await sleep(1_200);
    const kibPerSocket = (costOf(server.pid).rssKib - empty) / count;
    for (let i = 0; i < 60; i += 1) {
      room.publish();
      await room.until(0);
    }
    const figures = await measure(room, server.pid);
    room.close();
    return { ...figures, kibPerSocket };
  } finally {
    await server.stop();
  }
}

/** Runs `work`, and counts what it cost: events a second, lag to the last socket, CPU for each delivery. */
async function metered(room, pid, count, work) {
  room.lags.length = 0;
  const frames = room.frames();
  const before = costOf(pid).cpuMs;
  const start = performance.now();
  await work();
  await room.until(0);
  const ms = performance.now() - start;
  const lags = Float64Array.from(room.lags).sort();
  return {
    p50: lags[lags.length >> 1],
    p99: lags[Math.floor(lags.length * 0.99)],
    perSecond: (lags.length / ms) * 1000,
    perFrame: lags.length / (room.frames() - frames),
    usPerDelivery: ((costOf(pid).cpuMs - before) * 1000) / (lags.length * count),
  };
}

const oneByOne = (events) => async (room) => {
  for (let i = 0; i < events; i += 1) {
    room.publish();
    await room.until(0);
  }
};
const inFlight = (events, window) => async (room) => {
  for (let i = 0; i < events; i += 1) {
    await room.until(window - 1);
    room.publish();
  }
};
const atRate = (perSecond, seconds) => async (room) => {
  const start = performance.now();
  for (let sent = 0; sent < perSecond * seconds; ) {
    const due = Math.min(((performance.now() - start) / 1000) * perSecond, perSecond * seconds);
    for (; sent < due; sent += 1) room.publish();
    await sleep(2);
  }
};

const scenes = [
  { name: "50 sockets, one event at a time", count: 50, work: oneByOne(1_500) },
  { name: "50 sockets, 16 events in flight", count: 50, work: inFlight(4_000, 16) },
  { name: "500 sockets, one event at a time", count: 500, work: oneByOne(250) },
  { name: "500 sockets, 16 events in flight", count: 500, work: inFlight(800, 16) },
  { name: "500 sockets, 1,200 changes a second", count: 500, work: atRate(1_200, 5), only: "ours" },
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const only = process.argv[2];

for (const { name, count, work, only: kind } of scenes.filter((scene) => !only || scene.name.includes(only))) {
  const kinds = kind ? [kind] : KINDS;
  const rounds = Object.fromEntries(kinds.map((k) => [k, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const k of round % 2 ? [...kinds].reverse() : kinds)
      rounds[k].push(await withRoom(k, count, (room, pid) => metered(room, pid, count, () => work(room))));
  const figures = Object.fromEntries(
    kinds.map((k) => [k, Object.fromEntries(Object.keys(rounds[k][0]).map((f) => [f, median(rounds[k].map((r) => r[f]))]))]),
  );
  if (figures.raw)
    figures["ours / raw"] = Object.fromEntries(Object.keys(figures.raw).map((f) => [f, figures.ours[f] / figures.raw[f]]));
  console.log(`\n${name}`);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([k, row]) => [
        k,
        Object.fromEntries(Object.entries(row).map(([f, value]) => [f, Number(value.toFixed(value < 10 ? 2 : 0))])),
      ]),
    ),
  );
}
