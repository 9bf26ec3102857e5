import * as Y from "yjs";
import { decodeFromClient, decodeFromRoom, encodeToRoom } from "#party/draft-doc/wire.ts";
import { type OpenSocket, openSocket } from "./socket.ts";

const PATIENCE_MS = 30_000;
const AT_ONCE = 25;
const EDITS = 1;

/** Somebody who writes: each update is one item of their own, so that its clock counts them. */
class Writer {
  readonly doc = new Y.Doc();
  readonly #send: (bytes: Uint8Array) => void;
  #n = 0;

  constructor(socket: OpenSocket) {
    this.#send = (bytes) => socket.send(encodeToRoom({ t: "update", n: this.#n, bytes }));
    this.doc.on("update", (bytes: Uint8Array) => this.#send(bytes));
  }

  /** Returns what it will be known by. */
  write(): string {
    this.#n += 1;
    this.doc.getMap("fields").set(`note${this.doc.clientID}`, this.#n);
    return `${this.doc.clientID}:${this.#n}`;
  }
}

function updatesIn(kind: string, bytes: Uint8Array): Uint8Array[] {
  if (kind === "draft") {
    const frame = decodeFromRoom(bytes);
    return frame.t === "edits" ? frame.updates : [];
  }
  const frame = decodeFromClient(bytes);
  return frame?.t === "update" ? [frame.bytes] : [];
}

/**
 * Sockets at one draft, some of which write. Every frame with edits is checked against the first socket's, byte for
 * byte, and counted as there once all sockets have it. The first socket's edits make a draft that must hold all.
 */
export async function watchDraft(url: string, kind: "draft" | "raw-draft", count: number, writers: number) {
  const frames: { bytes: Buffer; keys: string[]; count: number }[] = [];
  const got: number[] = Array(count).fill(0);
  const lags: number[] = [];
  const sentAt = new Map<string, number>();
  const told = new Map<number, number>();
  let waiting: { left: number; resolve: () => void } | null = null;
  let all = 0;

  const keysOf = (bytes: Buffer) =>
    updatesIn(kind, bytes).flatMap((update) =>
      [...Y.parseUpdateMeta(update).to].flatMap(([client, clock]) => {
        const from = told.get(client) ?? 0;
        if (clock <= from) throw new Error("an update came twice");
        told.set(client, clock);
        return Array.from({ length: clock - from }, (_, i) => `${client}:${from + i + 1}`);
      }),
    );
  const onBytes = (index: number) => (bytes: Buffer) => {
    all += 1;
    if (bytes[0] !== EDITS) return;
    const n = got[index] ?? 0;
    got[index] = n + 1;
    frames[n] ??= { bytes: Buffer.from(bytes), keys: keysOf(bytes), count: 0 };
    const frame = frames[n];
    if (!frame.bytes.equals(bytes)) throw new Error(`socket ${index} got another frame ${n} than the first`);
    frame.count += 1;
    if (frame.count < count) return;
    const now = performance.now();
    for (const key of frame.keys) {
      lags.push(now - (sentAt.get(key) ?? Number.NaN));
      sentAt.delete(key);
    }
    frame.bytes = Buffer.alloc(0);
    if (waiting && sentAt.size <= waiting.left) waiting.resolve();
  };
  const enter = async (index: number) => {
    const at = `${url}/watch?kind=${kind}&id=w${index}`;
    const socket = await openSocket(at, () => {}, {}, onBytes(index));
    if (kind === "draft") socket.send(encodeToRoom({ t: "hello", vector: new Uint8Array([0]) }));
    return socket;
  };
  const sockets: OpenSocket[] = [];
  while (sockets.length < count) {
    const some = Math.min(AT_ONCE, count - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: some }, (_, i) => enter(sockets.length + i)))));
  }
  const hands = sockets.slice(0, writers).map((socket) => new Writer(socket));
  let turn = 0;

  return {
    lags,
    sockets,
    frames: () => frames.length,
    /** Frames of every kind, over all sockets. */
    heard: () => all,
    publish() {
      const hand = hands[turn++ % hands.length];
      const at = performance.now();
      sentAt.set(hand?.write() ?? "", at);
    },
    /** Waits until no more than `left` updates are on their way. */
    until(left: number): Promise<void> {
      if (sentAt.size <= left) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const tooLong = () => reject(new Error(`${sentAt.size} updates never came everywhere`));
        const timer = setTimeout(tooLong, PATIENCE_MS);
        waiting = {
          left,
          resolve() {
            clearTimeout(timer);
            resolve();
          },
        };
      });
    },
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}
