import * as Y from "yjs";
import type { Draft } from "#domain/document/draft.ts";
import { makeLists } from "../draft-doc/lists.ts";
import { makeTexts } from "../draft-doc/plain.ts";
import { everything } from "../draft-doc/shape.ts";
import type { FromClient, FromRoom, Mode } from "../draft-doc/wire.ts";
import { bringTo } from "../draft-doc/write.ts";
import { changeBy, type Taken } from "./intake.ts";
import { Ledger } from "./ledger.ts";

/** What the document itself holds, and how often it was sent before. Null where it is no draft. */
export type Found = { draft: Draft; sentVersion: number } | null;

const MOST_BYTES = 8 * 1024 * 1024;

/** A draft as its room holds it: in memory once somebody needs it, on disk always. */
export class Manuscript {
  readonly ledger: Ledger;
  readonly #find: () => Promise<Found>;
  #doc: Promise<Y.Doc> | null = null;

  constructor(sql: SqlStorage, find: () => Promise<Found>) {
    this.ledger = new Ledger(sql);
    this.#find = find;
  }

  /** False until somebody has opened it here. */
  get isBegun(): boolean {
    return this.ledger.last > 0;
  }

  get hasUnkept(): boolean {
    return this.ledger.last > this.ledger.fact("kept");
  }

  get mode(): Mode {
    if (this.ledger.fact("sent") === 1) return "sent";
    return this.frozenUntil > 0 ? "frozen" : "open";
  }

  /** Until when whoever sends it has it to themselves, UTC ms; 0 where nobody does. */
  get frozenUntil(): number {
    return this.ledger.fact("frozen_until");
  }

  set frozenUntil(at: number) {
    this.ledger.setFact("frozen_until", at);
  }

  end(): void {
    this.ledger.setFact("sent", 1);
    this.frozenUntil = 0;
    this.drop();
  }

  /** What the document itself holds now. */
  find(): Promise<Found> {
    return this.#find();
  }

  open(): Promise<Y.Doc> {
    this.#doc ??= this.#load().then(
      (doc) => {
        // It may become a draft again, which the next to open it finds out
        if (this.mode === "sent") this.drop();
        return doc;
      },
      (error) => {
        this.drop();
        throw error;
      },
    );
    return this.#doc;
  }

  /** The next to open it begins from the disk. */
  drop(): void {
    this.#doc = null;
  }

  hasRoomFor({ length }: Uint8Array): boolean {
    return this.ledger.size + length <= MOST_BYTES;
  }

  /** What stood at a moment that is known, else who wrote what and when. */
  past(asked: Extract<FromClient, { t: "moment" | "history" }>): FromRoom {
    const bytes = asked.t === "moment" ? this.ledger.momentAt(asked.n) : null;
    if (asked.t === "moment" && bytes) return { t: "moment", n: asked.n, bytes };
    return { t: "history", stretches: this.ledger.history() };
  }

  append(changes: readonly Taken[]): void {
    const now = Date.now();
    for (const { by, parts, bytes } of changes) if (bytes) this.ledger.append(by, now, parts, bytes);
  }

  async #load(): Promise<Y.Doc> {
    const doc = new Y.Doc();
    everything(doc);
    this.ledger.load(doc);
    if (!this.isBegun || this.mode === "sent") await this.#begin(doc);
    if (this.isBegun && this.mode !== "sent") this.#renew(doc);
    return doc;
  }

  /** A draft of before its fields were texts, and its lists rows, says the same afterwards: nothing is to be kept of it. */
  #renew(doc: Y.Doc): void {
    const isKept = !this.hasUnkept;
    const renewed = changeBy(doc, null, () => {
      makeTexts(doc);
      makeLists(doc);
    });
    this.append([{ ...renewed, parts: [] }]);
    if (isKept) this.ledger.setFact("kept", this.ledger.last);
  }

  /** Nobody wrote here yet, or it is a draft again after it was sent: what the document holds is where it starts. */
  async #begin(doc: Y.Doc): Promise<void> {
    const found = await this.#find();
    if (!found || (this.isBegun && found.sentVersion === this.ledger.fact("version"))) return;
    this.append([changeBy(doc, null, () => bringTo(doc, found.draft))]);
    this.ledger.setFact("kept", this.ledger.last);
    this.ledger.setFact("version", found.sentVersion);
    this.ledger.setFact("sent", 0);
  }
}
