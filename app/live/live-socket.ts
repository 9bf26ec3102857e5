import ReconnectingWebSocket from "partysocket/ws";
import { CHANGED, type ClientMessage, GONE, PING, PONG, type ServerFrame } from "#party/protocol.ts";
import { ONLINE, setLiveState } from "./live-state.ts";

export interface LiveHandlers {
  opened(): void;
  frame(frame: ServerFrame): void;
  /** The viewer's rights changed: what is on the page must be read again. */
  changed(): void;
}

export interface LiveSocket {
  send(message: ClientMessage): void;
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
  let socket: ReconnectingWebSocket | null = null;
  let heardAt = 0;
  let failures = 0;
  let blink: ReturnType<typeof setTimeout> | undefined;

  const isOpen = () => socket?.readyState === WebSocket.OPEN;
  const send = (message: ClientMessage) => {
    if (isOpen()) socket?.send(JSON.stringify(message));
  };
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
  const listen = () => {
    if (!isOpen()) return socket?.reconnect();
    const asked = Date.now();
    socket?.send(PING);
    setTimeout(() => heardAt < asked && !stop.signal.aborted && socket?.reconnect(), ANSWER_MS);
  };
  const beat = setInterval(() => {
    if (!isOpen()) return;
    if (Date.now() - heardAt > SILENCE_MS) socket?.reconnect();
    else socket?.send(PING);
  }, BEAT_MS);

  const connect = () => {
    const url = new URL(path, location.href).href.replace(/^http/, "ws");
    socket = new ReconnectingWebSocket(url, [], {
      minReconnectionDelay: 400 + Math.random() * 400,
      maxReconnectionDelay: 8_000,
      maxEnqueuedMessages: 0,
      // After `CHANGED` it is called below, at once: left to itself it would wait first.
      shouldReconnectOnClose: ({ code }) => code !== GONE && code !== CHANGED,
    });
    socket.addEventListener(
      "open",
      () => {
        failures = 0;
        heardAt = Date.now();
        online();
        if (document.hidden) send({ t: "here", on: false });
        handlers.opened();
      },
      until,
    );
    socket.addEventListener(
      "message",
      ({ data }) => {
        heardAt = Date.now();
        if (blink !== undefined) online();
        if (data !== PONG) handlers.frame(JSON.parse(data));
      },
      until,
    );
    socket.addEventListener(
      "close",
      ({ code }) => {
        if (code === GONE) return end();
        offline(BLINK_MS);
        if (code === CHANGED) {
          socket?.reconnect();
          handlers.changed();
        } else if (++failures % DOUBTS === 0) void hasEnded().then((ended) => ended && end());
      },
      until,
    );
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
  return { send, close };
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
