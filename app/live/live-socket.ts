import { CHANGED, type ClientMessage, GONE, PING, PONG, type ServerFrame } from "#party/protocol.ts";
import { type LastingSocket, lastingSocket } from "./lasting-socket.ts";
import { ONLINE, setLiveState } from "./live-state.ts";

export interface LiveHandlers {
  opened(): void;
  frame(frame: ServerFrame): void;
  /** For rooms that say more than JSON. */
  bytes?(bytes: Uint8Array): void;
  /** The viewer's rights changed: what is on the page must be read again. */
  changed(): void;
}

export interface LiveSocket {
  send(message: ClientMessage): void;
  /** False where nobody can hear it now. */
  sendBytes(bytes: Uint8Array): boolean;
  close(): void;
}

const BEAT_MS = 20_000;
const SILENCE_MS = 45_000;
const ANSWER_MS = 4_000;
/** A socket that comes back this fast was never offline as far as anybody can see. */
const BLINK_MS = 1_500;
const DOUBTS = 3;

/** A socket that stays: it reconnects, notices silence, and stops for good only where access has ended. */
export function connectLive(path: string, handlers: LiveHandlers): LiveSocket {
  const stop = new AbortController();
  const until = { signal: stop.signal };
  let socket: LastingSocket | null = null;
  let heardAt = 0;
  let failures = 0;
  let blink: ReturnType<typeof setTimeout> | undefined;

  const send = (message: ClientMessage) => void socket?.send(JSON.stringify(message));
  const online = () => {
    clearTimeout(blink);
    blink = undefined;
    setLiveState(path, ONLINE);
  };
  const offline = (delay: number) => {
    const since = Date.now();
    blink ??= setTimeout(() => setLiveState(path, { online: false, since, ended: false }), delay);
  };
  const end = () => {
    finish();
    setLiveState(path, { online: false, since: Date.now(), ended: true });
  };
  const finish = () => {
    stop.abort();
    clearInterval(beat);
    clearTimeout(blink);
    socket?.close();
  };
  const anew = () => {
    offline(BLINK_MS);
    socket?.anew();
  };
  const listen = () => {
    const asked = Date.now();
    if (!socket?.send(PING)) return anew();
    setTimeout(() => heardAt < asked && !stop.signal.aborted && anew(), ANSWER_MS);
  };
  const beat = setInterval(() => {
    if (socket?.send(PING) && Date.now() - heardAt > SILENCE_MS) anew();
  }, BEAT_MS);

  const connect = () => {
    const url = new URL(path, location.href).href.replace(/^http/, "ws");
    socket = lastingSocket(url, {
      opened() {
        failures = 0;
        heardAt = Date.now();
        online();
        if (document.hidden) send({ t: "here", on: false });
        handlers.opened();
      },
      heard(data) {
        heardAt = Date.now();
        if (blink !== undefined) online();
        if (typeof data !== "string") handlers.bytes?.(new Uint8Array(data));
        else if (data !== PONG) handlers.frame(JSON.parse(data));
      },
      lost(code) {
        if (code === GONE) end();
        if (stop.signal.aborted) return false;
        offline(BLINK_MS);
        if (code === CHANGED) {
          socket?.anew();
          handlers.changed();
          return false;
        }
        if (++failures % DOUBTS === 0) void hasEnded().then((ended) => ended && end());
        return true;
      },
    });
  };

  addEventListener("online", listen, until);
  addEventListener("offline", () => offline(0), until);
  document.addEventListener(
    "visibilitychange",
    () => {
      send({ t: "here", on: !document.hidden });
      if (!document.hidden && socket) listen();
    },
    until,
  );
  connect();

  const close = () => {
    finish();
    setLiveState(path, null);
  };
  const sendBytes = (bytes: Uint8Array) => socket?.send(bytes as Uint8Array<ArrayBuffer>) ?? false;
  return { send, sendBytes, close };
}

/** Browsers do not say why a socket was refused. The page does: it is gone, or sends its reader to sign in. */
async function hasEnded(): Promise<boolean> {
  try {
    const { type, status } = await fetch(location.href, { method: "HEAD", redirect: "manual" });
    return type === "opaqueredirect" || status === 401 || status === 403 || status === 404;
  } catch {
    return false;
  }
}
