import type { ServerFrame } from "#party/protocol.ts";
import { openSocket } from "./socket.ts";

const ROWS = Buffer.from('{"t":"rows"');
const PATIENCE_MS = 20_000;
const AT_ONCE = 25;

interface Frame {
  bytes: Buffer;
  seqs: number[];
  count: number;
}

/** Reads a frame's rows, which must come without a hole and without a repeat. */
function reader(from: number) {
  let last = from - 1;
  return (text: Buffer): Frame => {
    const { rows } = JSON.parse(text.toString()) as Extract<ServerFrame, { t: "rows" }>;
    for (const { seq } of rows) if (seq !== ++last) throw new Error(`row ${seq} where ${last} was due`);
    return { bytes: Buffer.from(text), seqs: rows.map(({ seq }) => seq), count: 0 };
  };
}

export type Watch = Awaited<ReturnType<typeof watch>>;

/**
 * Sockets that watch one room. Every frame of every socket is checked against the first socket's, byte for byte, and
 * the first socket's rows are read: nothing lost, repeated or out of order goes unseen. `from` is the first `seq` to
 * publish, since a room takes each once.
 */
export async function watch(url: string, kind: string, count: number, from = 1) {
  const frames: Frame[] = [];
  const got: number[] = Array(count).fill(0);
  const lags: number[] = [];
  const sentAt = new Map<number, number>();
  const read = reader(from);
  let waiting: { left: number; resolve: () => void } | null = null;

  const onText = (index: number) => (text: Buffer) => {
    if (!text.subarray(0, ROWS.length).equals(ROWS)) return;
    const n = got[index] ?? 0;
    got[index] = n + 1;
    frames[n] ??= read(text);
    const frame = frames[n];
    if (!frame.bytes.equals(text)) throw new Error(`socket ${index} got another frame ${n} than the first`);
    frame.count += 1;
    if (frame.count < count) return;
    const now = performance.now();
    for (const seq of frame.seqs) {
      lags.push(now - (sentAt.get(seq) ?? Number.NaN));
      sentAt.delete(seq);
    }
    frame.bytes = Buffer.alloc(0);
    if (waiting && sentAt.size <= waiting.left) waiting.resolve();
  };
  const enter = async (index: number) => {
    const socket = await openSocket(`${url}/watch?kind=${kind}&id=w${index}`, onText(index));
    socket.send(`{"t":"since","seq":${from - 1}}`);
    return socket;
  };

  const sockets: Awaited<ReturnType<typeof enter>>[] = [];
  while (sockets.length < count) {
    const some = Math.min(AT_ONCE, count - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: some }, (_, i) => enter(sockets.length + i)))));
  }
  const driver = await openSocket(`${url}/drive?kind=${kind}`, () => {});
  let next = from;

  return {
    lags,
    frames: () => frames.length,
    publish() {
      sentAt.set(next, performance.now());
      driver.send(String(next++));
    },
    /** Waits until no more than `left` events are on their way. */
    until(left: number): Promise<void> {
      if (sentAt.size <= left) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const tooLong = () => reject(new Error(`${sentAt.size} events never came everywhere`));
        const timer = setTimeout(tooLong, PATIENCE_MS);
        const arrived = () => {
          clearTimeout(timer);
          resolve();
        };
        waiting = { left, resolve: arrived };
      });
    },
    close() {
      for (const socket of [...sockets, driver]) socket.close();
    },
  };
}
