import { openSocket } from "../rooms/socket.ts";

const ROWS = '{"t":"rows"';
const CAUGHT_UP = '{"t":"caught_up"';
const PATIENCE_MS = 10_000;

export interface Watchers {
  /** Does something that makes one frame of its kind, and waits until every socket has it. Returns the time in ms. */
  until(work: () => Promise<void>): Promise<number>;
  close(): void;
}

/**
 * Sockets that watch one room, one for each set of headers. `since` asks for what was missed, and waits for it. Only
 * frames that say `mark` count.
 */
export async function watchers(
  url: string,
  headers: Record<string, string>[],
  since?: number,
  mark = ROWS,
): Promise<Watchers> {
  let wanted = since === undefined ? mark : CAUGHT_UP;
  const count = headers.length;
  let got = 0;
  let all = () => {};
  const onText = (text: Buffer) => {
    if (!text.includes(wanted)) return;
    got += 1;
    if (got === count) all();
  };
  const everyOne = () => {
    got = 0;
    return new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${got} of ${count} sockets heard of it`)),
        PATIENCE_MS,
      );
      all = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  };
  const caughtUp = since === undefined ? null : everyOne();
  const sockets: Awaited<ReturnType<typeof openSocket>>[] = [];
  for (const own of headers) {
    const socket = await openSocket(url, onText, own);
    if (since !== undefined) socket.send(JSON.stringify({ t: "since", seq: since }));
    sockets.push(socket);
  }
  await caughtUp;
  wanted = mark;
  return {
    async until(work) {
      const heard = everyOne();
      const start = performance.now();
      await Promise.all([work(), heard]);
      return performance.now() - start;
    },
    close: () => {
      for (const socket of sockets) socket.close();
    },
  };
}
