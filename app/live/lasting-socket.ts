import { backoffMs } from "#domain/time/backoff.ts";

export interface SocketHandlers {
  opened(): void;
  heard(data: string | ArrayBuffer): void;
  /** False where it is not to come back. */
  lost(code: number): boolean;
}

export interface LastingSocket {
  /** False where nobody can hear it now. */
  send(data: string | Uint8Array<ArrayBuffer>): boolean;
  /** Whatever state it is in: a new one, at once. */
  anew(): void;
  close(): void;
}

const OPENS_MS = 4_000;
/** One that lived this long was well: the next pause is a short one again. */
const WELL_MS = 5_000;
const FIRST_PAUSE_MS = 800;
const LONGEST_PAUSE_MS = 8_000;

/** A socket that comes back after it is lost, with growing pauses. */
export function lastingSocket(url: string, handlers: SocketHandlers): LastingSocket {
  let socket: WebSocket | null = null;
  let tries = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  const leave = () => {
    clearTimeout(again);
    const left = socket;
    socket = null;
    left?.close();
  };
  const connect = () => {
    leave();
    const mine = new WebSocket(url);
    mine.binaryType = "arraybuffer";
    socket = mine;
    let openedAt = Number.POSITIVE_INFINITY;
    const slow = setTimeout(() => mine.close(), OPENS_MS);
    mine.onopen = () => {
      clearTimeout(slow);
      openedAt = Date.now();
      if (socket === mine) handlers.opened();
    };
    mine.onmessage = ({ data }) => socket === mine && handlers.heard(data);
    mine.onclose = ({ code }) => {
      clearTimeout(slow);
      if (socket !== mine) return;
      socket = null;
      tries = Date.now() - openedAt > WELL_MS ? 1 : tries + 1;
      if (handlers.lost(code) && !socket)
        again = setTimeout(connect, backoffMs(tries, FIRST_PAUSE_MS, LONGEST_PAUSE_MS));
    };
  };
  connect();

  return {
    send(data) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(data);
      return true;
    },
    anew() {
      tries = 0;
      connect();
    },
    close: leave,
  };
}
