import { setTimeout as sleep } from "node:timers/promises";
import { encodeToRoom } from "#party/draft-doc/wire.ts";
import { cpuMs } from "../meters/processes.ts";
import { inTurn } from "../meters/rounds.ts";
import { type Figure, figureTable } from "../report.ts";
import { watchDraft } from "../rooms/draft-watchers.ts";
import { atRate, inFlight, type Load } from "../rooms/scenes.ts";
import { bundle, serve } from "../rooms/serve.ts";

const FIRST_PORT = 8850;
const WRITERS = 10;
const ASKED = 1_200;
const SECONDS = 3;
const GOAL = 1_000;
const CURSORS = { people: 50, eachSecond: 20, mostFrames: 1_500 };
let ports = 0;

type Kind = "draft" | "raw-draft";

/**
 * A draft that ten people write, beside a raw Durable Object that inserts each update and sends it on: same Worker,
 * same updates, same meter. Ours has each on disk before it is seen; every frame is compared, so one that is lost or
 * comes twice ends the bench.
 */
export async function drafts({ quick }: { quick: boolean }): Promise<string> {
  const script = await bundle();
  const rounds = quick ? 2 : 5;
  const figures: Figure[] = [];
  for (const count of [10, 500]) figures.push(...(await writing(script, count, rounds)));
  figures.push(...(await cursors(script)));
  return figureTable(figures);
}

async function open(script: string, kind: Kind, count: number) {
  const server = await serve(script, FIRST_PORT + (ports++ % 10));
  const room = await watchDraft(server.url, kind, count, WRITERS);
  await inFlight(100, 4)(room);
  await room.until(0);
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
      perSecond: (lags.length / ms) * 1_000,
      p50: lags[lags.length >> 1] ?? Number.NaN,
      p99: lags[Math.floor(lags.length * 0.99)] ?? Number.NaN,
      perFrame: lags.length / (room.frames() - frames),
      cpuUs: ((cpuMs(server.pids) - before) * 1_000) / lags.length,
    };
  }
  const close = async () => {
    room.close();
    await server.stop();
  };
  return { room, bear, close };
}

async function writing(script: string, count: number, rounds: number): Promise<Figure[]> {
  const ours = await open(script, "draft", count);
  const raw = await open(script, "raw-draft", count);
  try {
    const rush = atRate(ASKED, SECONDS);
    // What the control cannot bear it is not asked for
    const load = count > 100 ? inFlight(300, 16) : rush;
    const { ours: mine, raw: control } = await inTurn(
      { ours: () => ours.bear(rush), raw: () => raw.bear(load) },
      rounds,
    );
    const what = `${count} people, ${ASKED} updates a second asked for`;
    const beside = (name: string, key: string, unit: string): Figure => {
      const [a = Number.NaN, b = Number.NaN] = [mine?.[key], control?.[key]];
      return {
        what: `${what}: ${name}`,
        ours: `${shown(a)} ${unit}`,
        control: `${shown(b)} ${unit}`,
        ratio: a / b,
      };
    };
    const perSecond = mine?.perSecond ?? 0;
    return [
      {
        ...beside("safe and at everybody", "perSecond", "a second"),
        goal: `≥ ${GOAL}`,
        holds: perSecond >= GOAL,
      },
      beside("to the last, p50", "p50", "ms"),
      beside("to the last, p99", "p99", "ms"),
      beside("updates a frame", "perFrame", ""),
      beside("CPU an update", "cpuUs", "µs"),
    ];
  } finally {
    await Promise.all([ours.close(), raw.close()]);
  }
}

/** Everybody's caret moves; counted is what all sockets together get. */
async function cursors(script: string): Promise<Figure[]> {
  const { people, eachSecond, mostFrames } = CURSORS;
  const rate = async (kind: Kind) => {
    const { room, close } = await open(script, kind, people);
    await sleep(500);
    const before = room.heard();
    const began = performance.now();
    for (let move = 0; performance.now() - began < SECONDS * 1_000; move += 1) {
      for (const socket of room.sockets)
        socket.send(encodeToRoom({ t: "caret", at: { cursor: null, place: `line:${move}` } }));
      await sleep(Math.max(0, began + ((move + 1) * 1_000) / eachSecond - performance.now()));
    }
    const frames = ((room.heard() - before) * 1_000) / (performance.now() - began);
    await close();
    return frames;
  };
  const [mine, control] = [await rate("draft"), await rate("raw-draft")];
  return [
    {
      what: `carets of ${people} people, ${people * eachSecond} moves a second asked for: frames`,
      ours: `${shown(mine)} a second`,
      control: `${shown(control)} a second`,
      ratio: mine / control,
      goal: `≤ ${mostFrames}`,
      holds: mine <= mostFrames,
    },
  ];
}

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
