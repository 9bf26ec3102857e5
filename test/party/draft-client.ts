import { env, exports } from "cloudflare:workers";
import * as Y from "yjs";
import { createDb } from "#db/client.ts";
import { document } from "#db/schema/index.ts";
import { type Draft, emptyDraft } from "#domain/document/draft.ts";
import { draftOf } from "#party/draft-doc/read.ts";
import { decodeFromRoom, encodeToRoom, type FromClient, type FromRoom } from "#party/draft-doc/wire.ts";
import { encodePass, PASS_HEADER, type Pass } from "#party/pass.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { NOW, type Who } from "#test/setup/world.ts";
import { knock, passOf } from "./room-client.ts";

export const draftRoom = (documentId = "doc1") => env.DRAFT_ROOM.getByName(`org1:${documentId}`);

/** A document that is a draft, straight in the database. */
export async function makeDraft(draft: Partial<Draft> = {}, jobId = "job1"): Promise<void> {
  await createDb(env.DB)
    .insert(document)
    .values({
      orgId: "org1",
      id: "doc1",
      jobId,
      kind: "proposal",
      serial: 1,
      number: "PRO-0001",
      title: "A roof",
      state: "draft",
      customerId: "cust1",
      draft: { ...emptyDraft, title: "A roof", ...draft },
      createdBy: "Mara Manager",
      createdAt: NOW,
      stateAt: NOW,
    });
}

/** Somebody at a draft: a document of their own and a socket that may come and go. */
export class Editor {
  readonly doc = new Y.Doc();
  readonly frames: FromRoom[] = [];
  closed = new Promise<number>(() => {});
  #socket: WebSocket | null = null;
  #wake = () => {};
  #n = 0;

  constructor() {
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send({ t: "update", n: ++this.#n, bytes });
    });
  }

  /** Sits down at a socket and has everything there is. */
  async sit({ status, webSocket }: Response): Promise<this> {
    if (!webSocket) throw new Error(`refused with ${status}`);
    this.#socket = webSocket;
    webSocket.binaryType = "arraybuffer";
    webSocket.addEventListener("message", ({ data }) => {
      if (data instanceof ArrayBuffer) this.#hear(decodeFromRoom(new Uint8Array(data)));
    });
    this.closed = new Promise((resolve) => webSocket.addEventListener("close", ({ code }) => resolve(code)));
    webSocket.accept();
    const before = this.of("welcome").length;
    this.send({ t: "hello", vector: Y.encodeStateVector(this.doc) });
    await this.until(() => this.of("welcome").length > before);
    const vector = this.of("welcome").at(-1)?.vector ?? new Uint8Array();
    const mine = Y.encodeStateAsUpdate(this.doc, vector);
    this.send({ t: "update", n: ++this.#n, bytes: mine });
    return this;
  }

  send(frame: FromClient | Uint8Array): void {
    this.#socket?.send(frame instanceof Uint8Array ? frame : encodeToRoom(frame));
  }

  leave(): void {
    this.#socket?.close(1000);
    this.#socket = null;
  }

  of<T extends FromRoom["t"]>(t: T): Extract<FromRoom, { t: T }>[] {
    return this.frames.filter((frame): frame is Extract<FromRoom, { t: T }> => frame.t === t);
  }

  get draft(): Draft {
    return draftOf(this.doc);
  }

  /** All that was sent is on the room's disk. */
  saved(): Promise<void> {
    return this.until(() => (this.of("saved").at(-1)?.n ?? 0) >= this.#n);
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  #hear(frame: FromRoom): void {
    this.frames.push(frame);
    if (frame.t === "welcome") Y.applyUpdate(this.doc, frame.bytes, this);
    if (frame.t === "edits") for (const bytes of frame.updates) Y.applyUpdate(this.doc, bytes, this);
    this.#wake();
  }
}

export async function edit(viewer: Pass["viewer"], editor = new Editor()): Promise<Editor> {
  return editor.sit(await knock(draftRoom(), { [PASS_HEADER]: encodePass(passOf(viewer)) }));
}

/** The way through the front door. */
export async function upgradeTo(path: string, who: Who | null): Promise<Response> {
  const { cookie } = await browser(who);
  const headers = { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie };
  return exports.default.fetch(new Request(ORIGIN + path, { headers }));
}
