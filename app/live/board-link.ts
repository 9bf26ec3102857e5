import type { ServerFrame } from "#party/protocol.ts";
import { BoardFeed } from "./board-feed.ts";
import type { LiveSocket } from "./live-socket.ts";
import { openLive } from "./open-live.ts";

export interface BoardListener {
  /** What it shows was read at this moment, by the server's clock. */
  readAt(): number;
  frame(frame: ServerFrame): void;
  /** The viewer's rights changed: what is on the page must be read again. */
  changed(): void;
}

const listeners = new Set<BoardListener>();
let link: Pick<LiveSocket, "send" | "close"> | null = null;
let feed = new BoardFeed();
let isOpen = false;
/** Who is here is said when it changes, and those who listen later want to know it too. */
let here: ServerFrame | null = null;

/** Listens to the board; whatever parts of a page do so share one socket, which goes with the last of them. */
export function listenToBoard(listener: BoardListener): () => void {
  listeners.add(listener);
  link ??= open();
  if (here) listener.frame(here);
  if (isOpen) link.send({ t: "since", seq: listener.readAt() });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    link?.close();
    link = null;
    isOpen = false;
    here = null;
  };
}

function open() {
  const tell = (frame: ServerFrame) => {
    for (const listener of listeners) listener.frame(frame);
  };
  feed = new BoardFeed();
  return openLive("/live/board", {
    opened() {
      isOpen = true;
      link?.send({ t: "since", seq: Math.min(...[...listeners].map((listener) => listener.readAt())) });
    },
    frame(frame) {
      if (frame.t === "here") here = frame;
      if (frame.t === "cards" && !feed.take(frame)) tell({ t: "stale" });
      tell(frame);
    },
    changed() {
      for (const listener of listeners) listener.changed();
    },
  });
}
