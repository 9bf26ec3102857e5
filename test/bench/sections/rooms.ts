import { inTurn, type Measured } from "../meters/rounds.ts";
import { type Figure, figureTable } from "../report.ts";
import { atRate, inFlight, type Load, oneByOne, openRoom } from "../rooms/scenes.ts";
import { bundle } from "../rooms/serve.ts";

interface Scene {
  what: string;
  count: number;
  load: Load;
}

const ALONE: Scene[] = [
  { what: "50 sockets, one event at a time", count: 50, load: oneByOne(300) },
  { what: "50 sockets, 16 events in flight", count: 50, load: inFlight(600, 16) },
  { what: "500 sockets, one event at a time", count: 500, load: oneByOne(40) },
  { what: "500 sockets, 16 events in flight", count: 500, load: inFlight(160, 16) },
];
const RUSH = { asked: 1_200, seconds: 3, goal: 1_000, count: 500 };
const GOALS = { perSecond: 0.85, usPerDelivery: 1.15, kibPerSocket: 1.1 };

/**
 * Our room beside a raw Durable Object that writes one SQLite row and sends it: same Worker, same rows, same meter.
 * The two take turns in short bursts. Every frame is compared, so a row lost or repeated ends the bench.
 */
export async function rooms({ quick }: { quick: boolean }): Promise<string> {
  const script = await bundle();
  const rounds = quick ? 3 : 7;
  const figures: Figure[] = [];
  for (const scene of ALONE) figures.push(...(await beside(script, scene, rounds)));
  figures.push(...(await rush(script, rounds)));
  return figureTable(figures);
}

async function beside(script: string, { what, count, load }: Scene, rounds: number): Promise<Figure[]> {
  const raw = await openRoom(script, "raw", count);
  const ours = await openRoom(script, "ours", count);
  try {
    const measured = await inTurn({ raw: () => raw.bear(load), ours: () => ours.bear(load) }, rounds);
    return figuresOf(
      what,
      count,
      { ...measured.ours, kibPerSocket: ours.kibPerSocket },
      {
        ...measured.raw,
        kibPerSocket: raw.kibPerSocket,
      },
    );
  } finally {
    await Promise.all([raw.close(), ours.close()]);
  }
}

function figuresOf(what: string, count: number, ours: Measured, raw: Measured): Figure[] {
  const line = (name: string, key: string, unit: string): Figure => {
    const [mine = Number.NaN, control = Number.NaN] = [ours[key], raw[key]];
    return {
      what: `${what}: ${name}`,
      ours: `${shown(mine)} ${unit}`,
      control: `${shown(control)} ${unit}`,
      ratio: mine / control,
    };
  };
  const most = (figure: Figure, goal: number): Figure => ({
    ...figure,
    goal: `≤ ${goal}×`,
    holds: (figure.ratio ?? Number.NaN) <= goal,
  });
  const speed = line("events", "perSecond", "a second");
  const goal = {
    goal: `≥ ${GOALS.perSecond}×`,
    holds: (speed.ratio ?? Number.NaN) >= GOALS.perSecond,
  };
  return [
    line("to the last, p50", "p50", "ms"),
    line("to the last, p99", "p99", "ms"),
    count === RUSH.count ? { ...speed, ...goal } : speed,
    most(line("CPU a delivery", "usPerDelivery", "µs"), GOALS.usPerDelivery),
    most(line("memory a socket", "kibPerSocket", "KiB"), GOALS.kibPerSocket),
  ];
}

/** More changes than a raw room can send one by one: frames are merged. */
async function rush(script: string, rounds: number): Promise<Figure[]> {
  const { asked, seconds, goal, count } = RUSH;
  const room = await openRoom(script, "ours", count);
  try {
    const measured = await inTurn({ ours: () => room.bear(atRate(asked, seconds)) }, rounds);
    const { perSecond = 0, perFrame = 0, p50 = 0 } = measured.ours;
    const what = `${count} sockets, ${asked} changes a second asked for`;
    return [
      {
        what: `${what}: all at all sockets`,
        ours: `${shown(perSecond)} a second`,
        goal: `≥ ${goal}`,
        holds: perSecond >= goal,
      },
      { what: `${what}: to the last, p50`, ours: `${shown(p50)} ms` },
      { what: `${what}: changes a frame`, ours: shown(perFrame) },
    ];
  } finally {
    await room.close();
  }
}

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
