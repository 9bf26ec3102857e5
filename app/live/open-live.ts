import type { LiveHandlers, LiveSocket } from "./live-socket.ts";

/** Opens a socket once the page stands: what it takes is loaded after what the page shows. */
export function openLive(path: string, handlers: LiveHandlers): Pick<LiveSocket, "send" | "close"> {
  let socket: LiveSocket | null = null;
  let closed = false;
  const come = () =>
    import("./live-socket.ts").then(
      ({ connectLive }) => {
        if (!closed) socket = connectLive(path, handlers);
      },
      // The connection went while it came
      () => addEventListener("online", come, { once: true }),
    );
  void come();
  return {
    send: (message) => socket?.send(message),
    close() {
      closed = true;
      socket?.close();
    },
  };
}
