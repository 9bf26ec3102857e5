import { randomBytes } from "node:crypto";
import { connect } from "node:net";

export interface OpenSocket {
  send(data: string | Uint8Array): void;
  close(): void;
}

/** A WebSocket client that does no more than a meter needs: one core of it watches hundreds of sockets. */
export function openSocket(
  url: string,
  onText: (text: Buffer) => void,
  headers: Record<string, string> = {},
  onBytes: (bytes: Buffer) => void = () => {},
): Promise<OpenSocket> {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  const more = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  const key = randomBytes(16).toString("base64");
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`,
  );
  return new Promise((resolve, reject) => {
    let held: Buffer = Buffer.alloc(0);
    let isOpen = false;
    socket.on("error", reject);
    socket.on("data", (data: Buffer) => {
      held = held.length ? Buffer.concat([held, data]) : data;
      if (!isOpen) {
        const end = held.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!held.subarray(0, 12).equals(Buffer.from("HTTP/1.1 101")))
          return reject(new Error(held.toString()));
        isOpen = true;
        held = held.subarray(end + 4);
        resolve({ send: (data) => void socket.write(masked(data)), close: () => void socket.destroy() });
      }
      held = takeFrames(held, onText, onBytes);
    });
  });
}

type Hear = (body: Buffer) => void;

function takeFrames(bytes: Buffer, onText: Hear, onBytes: Hear): Buffer {
  let at = 0;
  while (bytes.length - at >= 2) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length - at < head) break;
    const length =
      head === 4 ? bytes.readUInt16BE(at + 2) : head === 10 ? Number(bytes.readBigUInt64BE(at + 2)) : short;
    if (bytes.length - at < head + length) break;
    const kind = (bytes[at] ?? 0) & 15;
    if (kind === 1) onText(bytes.subarray(at + head, at + head + length));
    if (kind === 2) onBytes(bytes.subarray(at + head, at + head + length));
    at += head + length;
  }
  return bytes.subarray(at);
}

/** A mask of zeros is legal, and leaves what is sent as it is. */
function masked(data: string | Uint8Array): Buffer {
  const body = Buffer.from(data as string);
  if (body.length > 125) throw new Error("a meter says little");
  const kind = typeof data === "string" ? 129 : 130;
  return Buffer.concat([Buffer.from([kind, 128 | body.length, 0, 0, 0, 0]), body]);
}
