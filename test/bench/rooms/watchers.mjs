// Sockets that watch one room. Every row frame of every socket is checked against the first socket's, byte for byte,
// and the first socket's rows are read: so nothing lost, repeated or out of order goes unseen.
import { openSocket } from "./socket.mjs";

const ROWS = Buffer.from('{"t":"rows"');

/** `from` is the first `seq` to publish: a room takes each once. */
export async function watch(url, kind, count, from = 1) {
  const frames = [];
  const got = [];
  const lags = [];
  const sentAt = new Map();
  let last = from - 1;
  let waiting = null;

  const onText = (index) => (text) => {
    if (!text.subarray(0, ROWS.length).equals(ROWS)) return;
    const n = got[index]++;
    let frame = frames[n];
    if (!frame) {
      const { rows } = JSON.parse(text.toString());
      for (const { seq } of rows) if (seq !== ++last) throw new Error(`row ${seq} where ${last} was due`);
      frame = { bytes: Buffer.from(text), seqs: rows.map(({ seq }) => seq), count: 0 };
      frames[n] = frame;
    } else if (!frame.bytes.equals(text))
      throw new Error(`socket ${index} got another frame ${n} than the first`);
    if (++frame.count < count) return;
    const now = performance.now();
    for (const seq of frame.seqs) {
      lags.push(now - sentAt.get(seq));
      sentAt.delete(seq);
    }
    frame.bytes = null;
    if (waiting && sentAt.size <= waiting.left) waiting.resolve();
  };

  const sockets = [];
  for (let at = 0; at < count; at += 25)
    sockets.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(25, count - at) }, async (_, i) => {
          got[at + i] = 0;
          const socket = await openSocket(`${url}/watch?kind=${kind}&id=w${at + i}`, onText(at + i));
          socket.send(`{"t":"since","seq":${from - 1}}`);
          return socket;
        }),
      )),
    );
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
    until(left) {
      if (sentAt.size <= left) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${sentAt.size} events never came everywhere`)),
          20_000,
        );
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
