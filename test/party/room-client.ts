import { env } from "cloudflare:workers";
import { encodePass, PASS_HEADER, type Pass } from "#party/pass.ts";
import type { ClientMessage, ServerFrame } from "#party/protocol.ts";

/** One open socket: every frame as it came, and a way to wait for what will come. */
export class RoomClient {
  readonly texts: string[] = [];
  readonly #socket: WebSocket;
  readonly #closed: Promise<number>;
  #wake = () => {};

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      this.texts.push(String(data));
      this.#wake();
    });
    this.#closed = new Promise((resolve) => socket.addEventListener("close", ({ code }) => resolve(code)));
    socket.accept();
  }

  get frames(): ServerFrame[] {
    return this.texts.filter((text) => text.startsWith("{")).map((text) => JSON.parse(text));
  }

  /** Everything ever received, to look for what must not be there. */
  get bytes(): string {
    return this.texts.join("\n");
  }

  get seqs(): number[] {
    return this.frames.flatMap((frame) => (frame.t === "rows" ? frame.rows.map(({ seq }) => seq) : []));
  }

  say(message: ClientMessage | string | ArrayBuffer): void {
    const isMessage = typeof message === "object" && !(message instanceof ArrayBuffer);
    this.#socket.send(isMessage ? JSON.stringify(message) : message);
  }

  async until(holds: (client: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  untilSeq(seq: number): Promise<void> {
    return this.until(({ seqs }) => seqs.includes(seq));
  }

  /** Asks for everything after `seq` and waits until it is here. */
  async catchUp(seq = 0): Promise<void> {
    const before = this.frames.filter(({ t }) => t === "caught_up").length;
    this.say({ t: "since", seq });
    await this.until(({ frames }) => frames.filter(({ t }) => t === "caught_up").length > before);
  }

  /** The close code, once the socket is closed. */
  closed(): Promise<number> {
    return this.#closed;
  }

  hangUp(): void {
    this.#socket.close(1000);
  }
}

export const jobRoom = (jobId = "job1", orgId = "org1") => env.JOB_ROOM.getByName(`${orgId}:${jobId}`);
export const boardRoom = (orgId = "org1") => env.BOARD_ROOM.getByName(orgId);

type Door = { fetch(request: Request): Promise<Response> };

export const passOf = (viewer: Pass["viewer"], more: Partial<Pass> = {}): Pass => ({
  viewer,
  linkId: null,
  assigned: [],
  provedAt: Date.now(),
  ...more,
});

/** Knocks as the front door does, with identity in its header. */
export const knock = (room: Door, headers: Record<string, string>) =>
  room.fetch(new Request("http://room/", { headers: { Upgrade: "websocket", ...headers } }));

export async function enter(
  room: Door,
  viewer: Pass["viewer"],
  more: Partial<Pass> = {},
): Promise<RoomClient> {
  return clientOf(await knock(room, { [PASS_HEADER]: encodePass(passOf(viewer, more)) }));
}

export function clientOf({ status, webSocket }: Response): RoomClient {
  if (!webSocket) throw new Error(`refused with ${status}`);
  return new RoomClient(webSocket);
}

/** Enters and catches up: from here on rows arrive live. */
export async function join(
  room: Door,
  viewer: Pass["viewer"],
  more: Partial<Pass> = {},
  seq = 0,
): Promise<RoomClient> {
  const client = await enter(room, viewer, more);
  await client.catchUp(seq);
  return client;
}
