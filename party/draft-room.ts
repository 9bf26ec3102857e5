import type { Connection } from "partyserver";
import * as Y from "yjs";
import { createDb, recordsFor } from "#db/client.ts";
import { readDraft } from "#db/queries/document-draft.ts";
import { manager } from "#domain/access/may.ts";
import type { Draft } from "#domain/document/draft.ts";
import { Carets, sitterOf } from "./draft/carets.ts";
import { changeBy, type Incoming, type Taken, takeIn } from "./draft/intake.ts";
import type { Author } from "./draft/ledger.ts";
import { Manuscript } from "./draft/manuscript.ts";
import { KEEP_AFTER_MS, Pace } from "./draft/pace.ts";
import { draftOf } from "./draft-doc/read.ts";
import {
  decodeFromClient,
  encodeToClient,
  type FromClient,
  type FromRoom,
  type Mode,
} from "./draft-doc/wire.ts";
import { bringTo } from "./draft-doc/write.ts";
import { Limiter } from "./limiter.ts";
import { staffOnly } from "./presence.ts";
import { FAILED, MISUSE } from "./protocol.ts";
import { report } from "./report.ts";
import { Room } from "./room.ts";
import type { Seat } from "./seats.ts";

const WINDOW_MS = 4;
const KEEP_AGAIN_MS = 10_000;
const LEASE_MS = 10_000;

/**
 * One draft that several people write, named `<orgId>:<documentId>`. A change is on disk before anybody hears of it,
 * its author included; what arrives while the disk writes goes together.
 */
export abstract class DraftRoom extends Room {
  readonly documentId: string;
  readonly orgId: string;
  readonly #manuscript: Manuscript;
  #queue: Incoming[] = [];
  #draining: Promise<void> | null = null;
  #isDue = false;
  #pace = new Pace();
  #talk = new Limiter(1_000, 200);
  #carets = new Carets(
    (carets) => this.#tell({ t: "carets", carets }),
    () => this.seats.size,
  );

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env, staffOnly);
    const [orgId = "", documentId = ""] = this.name.split(":");
    this.orgId = orgId;
    this.documentId = documentId;
    const db = createDb(recordsFor(env, orgId));
    this.#manuscript = new Manuscript(ctx.storage.sql, () => readDraft(db, orgId, documentId));
  }

  /** Writes what stands here back to the document. False where the document takes no draft any more. */
  protected abstract keep(draft: Draft, editors: NonNullable<Author>[]): Promise<boolean>;

  /**
   * What stands here now, which nobody can change from here on until `thaw` or `sent`, or until the room has found out
   * ten seconds later that it was not sent. Null where nobody ever opened it: then what the document holds stands.
   */
  async freeze(): Promise<Draft | null> {
    if (!this.#manuscript.isBegun) return null;
    this.#manuscript.frozenUntil = Date.now() + LEASE_MS;
    await this.ctx.storage.setAlarm(this.#manuscript.frozenUntil);
    const doc = await this.#manuscript.open();
    await this.#settled();
    this.#tellMode();
    return draftOf(doc);
  }

  async thaw(): Promise<void> {
    this.#manuscript.frozenUntil = 0;
    this.#tellMode();
    if (this.#manuscript.hasUnkept) await this.#keepIn(KEEP_AFTER_MS);
  }

  /** The document holds what stands here at once, for somebody who is about to look at it and send it. */
  async settle(): Promise<void> {
    if (this.#manuscript.isBegun && this.#manuscript.mode === "open")
      await this.#settled().then(() => this.#keepUnkept(true));
  }

  /** It was sent: nobody writes here until the document is a draft again. */
  async sent(): Promise<void> {
    if (!this.#manuscript.isBegun) return;
    this.#manuscript.end();
    this.#tellMode();
    await this.ctx.storage.deleteAlarm();
  }

  /** Somebody replaced what the document holds by other means: it stands here too, as an edit of theirs. */
  async reread(by: NonNullable<Author>): Promise<void> {
    if (!this.#manuscript.isBegun || this.#manuscript.mode !== "open") return;
    const doc = await this.#manuscript.open();
    await this.#settled();
    const found = await this.#manuscript.find();
    if (found) await this.#begun(this.#put([changeBy(doc, by, () => bringTo(doc, found.draft))]));
  }

  override async onMessage(connection: Connection, raw: unknown): Promise<void> {
    if (typeof raw === "string") return super.onMessage(connection, raw);
    const seat = this.seats.get(connection);
    if (!seat) return;
    const frame = raw instanceof ArrayBuffer ? decodeFromClient(new Uint8Array(raw)) : null;
    if (!frame || !this.#talk.allow(connection, Date.now()))
      return this.dismiss([connection], MISUSE, "protocol");
    try {
      await this.#answer(connection, seat, frame);
    } catch (error) {
      report(error, "draft");
      this.dismiss([connection], FAILED, "failed");
    }
  }

  override async onAlarm(): Promise<void> {
    this.#isDue = false;
    const { frozenUntil } = this.#manuscript;
    try {
      if (frozenUntil > Date.now()) return await this.ctx.storage.setAlarm(frozenUntil);
      // Whoever froze it has not said what became of it.
      if (frozenUntil > 0) await ((await this.#manuscript.find()) ? this.thaw() : this.sent());
      await this.#keepUnkept();
    } catch (error) {
      report(error, "keep");
      await this.#keepIn(KEEP_AGAIN_MS);
    }
  }

  async #keepUnkept(atOnce = false): Promise<void> {
    const { ledger } = this.#manuscript;
    const upTo = ledger.last;
    if (!this.#manuscript.hasUnkept || this.#manuscript.mode === "sent") return;
    const mayWait = !atOnce && this.seats.size > 0 && this.#pace.mayWait(Date.now());
    if (mayWait) return this.#keepIn(KEEP_AFTER_MS);
    this.#pace.kept(Date.now());
    const doc = await this.#manuscript.open();
    if (!(await this.keep(draftOf(doc), ledger.authorsSince(ledger.fact("kept"))))) return this.sent();
    ledger.setFact("kept", upTo);
    ledger.tidy(doc);
    if (this.#manuscript.hasUnkept) await this.#keepIn(KEEP_AFTER_MS);
  }

  protected override joined(): void {}
  protected override async heard(): Promise<void> {}

  protected override left(socket: WebSocket, seat: Seat): void {
    this.#carets.gone(sitterOf(socket, seat));
    if (this.seats.size === 0 && this.#manuscript.hasUnkept && this.#manuscript.mode !== "sent")
      void this.ctx.storage.setAlarm(Date.now());
  }

  async #answer(socket: Connection, seat: Seat, frame: FromClient): Promise<void> {
    if (frame.t === "caret") return this.#carets.move(sitterOf(socket, seat), frame.at);
    if (frame.t === "update") return this.#receive(socket, seat, frame);
    const doc = await this.#manuscript.open();
    await this.#settled();
    if (frame.t === "hello") {
      const bytes = Y.encodeStateAsUpdate(doc, frame.vector);
      const vector = Y.encodeStateVector(doc);
      this.#reply(socket, { t: "welcome", seat: socket.id, mode: this.#modeFor(seat), bytes, vector });
      if (this.#carets.all.length > 0) this.#reply(socket, { t: "carets", carets: this.#carets.all });
      return;
    }
    this.#reply(socket, this.#manuscript.past(frame));
  }

  #receive(socket: WebSocket, seat: Seat, { n, bytes }: { n: number; bytes: Uint8Array }): void {
    if (this.#modeFor(seat) !== "open" || !this.#manuscript.hasRoomFor(bytes))
      return void this.#reply(socket, { t: "refused", n });
    const { id, name } = seat.viewer;
    this.#queue.push({ socket, by: { id, name }, n, bytes });
    if (!this.#draining) void this.#begun(this.#drain());
  }

  #begun(work: Promise<void>): Promise<void> {
    this.#draining = work.finally(() => {
      this.#draining = null;
    });
    return this.#draining;
  }

  async #drain(): Promise<void> {
    try {
      const doc = await this.#manuscript.open();
      while (this.#queue.length > 0) {
        const some = this.#queue.splice(0);
        await this.#put(takeIn(doc, some));
        // What comes meanwhile goes together
        await new Promise((rested) => setTimeout(rested, WINDOW_MS));
      }
    } catch (error) {
      report(error, "drain");
      // What is in memory may be more than what is on disk.
      this.#manuscript.drop();
      this.#queue = [];
      this.dismiss([...this.seats.sockets], FAILED, "failed");
    }
  }

  /** Everything that was received is on disk and told. */
  async #settled(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  /** On disk first, then told. */
  async #put(taken: Taken[]): Promise<void> {
    this.#pace.wrote(Date.now(), !this.#manuscript.hasUnkept);
    this.#manuscript.append(taken);
    // In the same write as the change: a server killed after it still keeps it.
    if (!this.#isDue && this.#manuscript.hasUnkept) void this.#keepIn(KEEP_AFTER_MS);
    await this.ctx.storage.sync();
    this.reprove();
    const updates = taken.flatMap(({ bytes }) => bytes ?? []);
    if (updates.length > 0) this.#tell({ t: "edits", updates });
    for (const change of taken) {
      for (const [socket, n] of change.in) this.#reply(socket, { t: "saved", n });
      for (const [socket, n] of change.gaps) this.#reply(socket, { t: "refused", n });
      this.dismiss([...change.broken], MISUSE, "protocol");
    }
  }

  #keepIn(ms: number): Promise<void> {
    this.#isDue = true;
    return this.ctx.storage.setAlarm(Date.now() + ms);
  }

  #modeFor({ viewer }: Seat): Mode {
    const { mode } = this.#manuscript;
    return mode === "open" && !manager(viewer) ? "reading" : mode;
  }

  #tellMode(): void {
    for (const seat of this.seats.all())
      for (const socket of this.seats.socketsWhere((one) => one === seat))
        this.#reply(socket, { t: "mode", mode: this.#modeFor(seat) });
  }

  #tell(frame: FromRoom): void {
    this.say(this.seats.sockets, encodeToClient(frame));
  }

  #reply(socket: WebSocket, frame: FromRoom): void {
    this.say([socket], encodeToClient(frame));
  }
}
