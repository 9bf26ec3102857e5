import * as Y from "yjs";
import { partsOf } from "../draft-doc/parts.ts";
import type { Author } from "./ledger.ts";

/** One update of one socket, as it came. */
export interface Incoming {
  socket: WebSocket;
  by: NonNullable<Author>;
  n: number;
  bytes: Uint8Array;
}

export interface Taken {
  by: Author;
  parts: string[];
  /** What the draft gained; null where it had it all. */
  bytes: Uint8Array | null;
  /** The highest count of each socket that is now in. */
  in: Map<WebSocket, number>;
  /** From where on a socket's updates were not taken: something before them is missing. */
  gaps: Map<WebSocket, number>;
  /** Sockets that sent what is no update. */
  broken: Set<WebSocket>;
}

/** Puts updates that arrived together into the draft, those of one person as one change. */
export function takeIn(doc: Y.Doc, updates: readonly Incoming[]): Taken[] {
  return [...Map.groupBy(updates, ({ by }) => by.id).values()].map((own) =>
    changeBy(doc, own[0]?.by ?? null, (taken) => {
      for (const update of own) apply(doc, update, taken);
    }),
  );
}

/** Runs `work` on the draft as one change, and says what came of it. */
export function changeBy(doc: Y.Doc, by: Author, work: (taken: Taken) => void): Taken {
  const taken: Taken = { by, parts: [], bytes: null, in: new Map(), gaps: new Map(), broken: new Set() };
  const gained = (bytes: Uint8Array) => {
    taken.bytes = taken.bytes ? Y.mergeUpdates([taken.bytes, bytes]) : bytes;
  };
  const ended = (change: Y.Transaction) => taken.parts.push(...partsOf(change));
  doc.on("update", gained);
  doc.on("afterTransaction", ended);
  try {
    doc.transact(() => work(taken));
  } finally {
    doc.off("update", gained);
    doc.off("afterTransaction", ended);
  }
  return taken;
}

function apply(doc: Y.Doc, { socket, n, bytes }: Incoming, taken: Taken): void {
  if (taken.gaps.has(socket) || taken.broken.has(socket)) return;
  const fits = judged(doc, bytes);
  if (fits === null) taken.broken.add(socket);
  else if (!fits) taken.gaps.set(socket, n);
  else {
    Y.applyUpdate(doc, bytes);
    taken.in.set(socket, n);
  }
}

/** Whether the draft has everything that comes before this update; null for what is none at all. */
function judged(doc: Y.Doc, bytes: Uint8Array): boolean | null {
  try {
    const first = new Map<number, number>();
    for (const { id } of Y.decodeUpdate(bytes).structs)
      first.set(id.client, Math.min(id.clock, first.get(id.client) ?? id.clock));
    return [...first].every(([client, clock]) => clock <= Y.getState(doc.store, client));
  } catch {
    return null;
  }
}
