import * as Y from "yjs";
import {
  decodeFromRoom,
  encodeToRoom,
  type FromClient,
  type FromRoom,
  MOST_UPDATE,
  type Mode,
  type Stretch,
} from "#party/draft-doc/wire.ts";
import type { Present } from "#party/protocol.ts";
import { DraftCarets } from "./draft-carets.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import { connectLive, type LiveSocket } from "./live-socket.ts";

/** `refused`: the room does not take it as it is, and says so again. */
export type Safety = "saved" | "saving" | "unsaved" | "refused";

export interface DraftStanding {
  /** Null until the room has answered for the first time. */
  mode: Mode | null;
  safety: Safety;
  here: Present[];
  stretches: Stretch[] | null;
  moment: { n: number; bytes: Uint8Array } | null;
}

/** A draft in this browser, and its room: what is written here is safe once the room has said so. */
export class DraftLink {
  readonly doc = new Y.Doc();
  readonly carets: DraftCarets;
  standing: DraftStanding = { mode: null, safety: "saved", here: [], stretches: null, moment: null };
  #socket: LiveSocket;
  #keeper: DraftKeeper;
  #listeners = new Set<() => void>();
  #seat = "";
  #n = 0;
  /** Whether the room has answered on this connection, and takes what is written. */
  #isTaken = false;
  /** Whether something was written that was not even sent. */
  #isOwed = false;
  #refusals = 0;

  constructor(documentId: string, me: string, changed: () => void) {
    // All of it, so that it can be read and written on before there is a room again
    this.#keeper = new DraftKeeper(`draft:${documentId}:${me}`, () => Y.encodeStateAsUpdate(this.doc));
    this.carets = new DraftCarets(this.doc, (at) => this.#send({ t: "caret", at }));
    const kept = this.#keeper.read();
    if (kept) {
      Y.applyUpdate(this.doc, kept, this);
      this.#say({ safety: "unsaved" });
    }
    this.doc.on("update", (bytes: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#wrote(bytes);
    });
    this.#socket = connectLive(`/live/drafts/${documentId}`, {
      opened: () => this.#opened(),
      frame: (frame) => frame.t === "here" && this.#say({ here: frame.people }),
      bytes: (bytes) => this.#hear(decodeFromRoom(bytes)),
      changed,
    });
    addEventListener("pagehide", this.#leaving);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  askHistory(): void {
    this.#send({ t: "history" });
  }

  askMoment(n: number): void {
    this.#send({ t: "moment", n });
  }

  close(): void {
    removeEventListener("pagehide", this.#leaving);
    this.#leaving();
    this.#socket.close();
    this.carets.close();
    this.doc.destroy();
  }

  readonly #leaving = () => {
    if (this.standing.safety !== "saved") this.#keeper.now();
  };

  #opened(): void {
    this.#isTaken = false;
    this.#refusals = 0;
    this.carets.forget();
    this.#hello();
  }

  #hello(): void {
    this.#send({ t: "hello", vector: Y.encodeStateVector(this.doc) });
  }

  #wrote(bytes: Uint8Array): void {
    this.#keeper.soon();
    this.#say({ safety: this.#isTaken ? "saving" : "unsaved" });
    if (this.#isTaken) {
      this.#offer(bytes);
      return;
    }
    this.#isOwed = true;
    // What was too much may fit now
    if (this.standing.mode === "open" && this.#refusals > 0) this.#hello();
  }

  #offer(bytes: Uint8Array): void {
    this.#n += 1;
    if (bytes.length > MOST_UPDATE) this.#refuse();
    else if (!this.#send({ t: "update", n: this.#n, bytes })) this.#isTaken = false;
  }

  #hear(frame: FromRoom): void {
    if (frame.t === "welcome") this.#welcome(frame);
    else if (frame.t === "edits")
      this.doc.transact(() => {
        for (const bytes of frame.updates) Y.applyUpdate(this.doc, bytes, this);
      }, this);
    else if (frame.t === "saved") this.#saved(frame.n);
    else if (frame.t === "carets") this.carets.hear(frame.carets, this.#seat);
    else if (frame.t === "history") this.#say({ stretches: frame.stretches });
    else if (frame.t === "moment") this.#say({ moment: frame });
    else if (frame.t === "refused") this.#refused();
    else this.#turn(frame.mode);
  }

  #welcome({ seat, mode, bytes, vector }: Extract<FromRoom, { t: "welcome" }>): void {
    this.#seat = seat;
    Y.applyUpdate(this.doc, bytes, this);
    this.#isTaken = mode === "open";
    this.#say({ mode });
    this.carets.soon();
    if (this.standing.safety === "saved" || !this.#isTaken) return;
    this.#say({ safety: "saving" });
    this.#isOwed = false;
    this.#offer(Y.encodeStateAsUpdate(this.doc, vector));
  }

  #saved(n: number): void {
    if (n !== this.#n || this.#isOwed) return;
    this.#refusals = 0;
    this.#keeper.forget();
    this.#say({ safety: "saved" });
  }

  #turn(mode: Mode): void {
    const wasOpen = this.standing.mode === "open";
    this.#isTaken &&= mode === "open";
    this.#say({ mode });
    if (mode === "open" && !wasOpen) this.#hello();
  }

  #refused(): void {
    if (!this.#isTaken) return;
    this.#isTaken = false;
    this.#say({ safety: "unsaved" });
    if (this.standing.mode !== "open") return;
    // Once, because something before it may be missing; twice, because it is too much.
    if (this.#refusals === 0) {
      this.#refusals = 1;
      this.#hello();
    } else this.#refuse();
  }

  #refuse(): void {
    this.#isTaken = false;
    this.#refusals = 2;
    this.#keeper.now();
    this.#say({ safety: "refused" });
  }

  #send(frame: FromClient): boolean {
    return this.#socket?.sendBytes(encodeToRoom(frame)) ?? false;
  }

  #say(news: Partial<DraftStanding>): void {
    this.standing = { ...this.standing, ...news };
    for (const listener of this.#listeners) listener();
  }
}
