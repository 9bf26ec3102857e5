// Our room beside a raw Durable Object that writes one SQLite row and broadcasts: same Worker, same rows, same meter.
// The two take turns in short bursts, so that a busy machine burdens both alike. Prints medians over the bursts.
import { setTimeout as sleep } from "node:timers/promises";
import { bundle, costOf, serve } from "./serve.mjs";
import { watch } from "./watchers.mjs";

const BURSTS = Number(process.env.BURSTS ?? 7);
const script = await bundle();
let port = Number(process.env.PORT ?? 8810);

const WARM = 100;

/** A server of its own with `count` watchers, warm. What a socket holds is counted once it has been written to. */
async function open(kind, count) {
  const server = await serve(script, port++);
  const few = await watch(server.url, kind, 20);
  await oneByOne(WARM)(few);
  few.close();
  await sleep(1_000);
  const empty = costOf(server.pid).rssKib;
  const room = await watch(server.url, kind, count, WARM + 1);
  await oneByOne(WARM)(room);
  await sleep(1_000);
  return { server, room, kibPerSocket: (costOf(server.pid).rssKib - empty) / count, figures: [] };
}

/** Runs `work`, and counts what it cost: events a second, lag to the last socket, CPU for each delivery. */
async function metered({ room, server: { pid } }, count, work) {
  room.lags.length = 0;
  const frames = room.frames();
  const before = costOf(pid).cpuMs;
  const start = performance.now();
  await work(room);
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
  { name: "50 sockets, one event at a time", count: 50, work: oneByOne(300) },
  { name: "50 sockets, 16 events in flight", count: 50, work: inFlight(600, 16) },
  { name: "500 sockets, one event at a time", count: 500, work: oneByOne(40) },
  { name: "500 sockets, 16 events in flight", count: 500, work: inFlight(160, 16) },
  { name: "500 sockets, 1,200 changes a second", count: 500, work: atRate(1_200, 3), kinds: ["ours"] },
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const each = (row, work) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, work(name, value)]));

for (const { name, count, work, kinds = ["raw", "ours"] } of scenes.filter(({ name }) =>
  name.includes(process.argv[2] ?? ""),
)) {
  const subjects = {};
  for (const kind of kinds) subjects[kind] = await open(kind, count);
  for (let burst = 0; burst < BURSTS; burst += 1)
    for (const kind of burst % 2 ? [...kinds].reverse() : kinds)
      subjects[kind].figures.push(await metered(subjects[kind], count, work));
  const table = each(subjects, (_, { figures, kibPerSocket }) => ({
    ...each(figures[0], (figure) => median(figures.map((burst) => burst[figure]))),
    kibPerSocket,
  }));
  if (table.raw) table["ours / raw"] = each(table.raw, (figure, value) => table.ours[figure] / value);
  console.log(`\n${name}`);
  console.table(
    each(table, (_, row) => each(row, (_figure, value) => Number(value.toFixed(value < 10 ? 2 : 0)))),
  );
  for (const { room, server } of Object.values(subjects)) {
    room.close();
    await server.stop();
  }
}
