import * as Y from "yjs";
import type { Stretch } from "../draft-doc/wire.ts";
import { Blobs } from "./blobs.ts";

/** Who wrote: null where the product did, as when a draft is first opened. */
export type Author = { id: string; name: string } | null;

interface Edit extends Record<string, SqlStorageValue> {
  n: number;
  begun_at: number;
  at: number;
  by_id: string | null;
  by_name: string | null;
  parts: string;
  bytes: ArrayBuffer;
}

const ONE_STRETCH_MS = 5 * 60_000;
const MOST_ROW = 1_000_000;
const MOST_PARTS = 40;
const MOST_STRETCHES = 2_000;
const REBASE_AFTER = 400;
const SHOWN = 200;
const READ = 600;

/**
 * Every change of one draft, in the room's own SQLite: who, when, which parts, and the change itself. Later, changes
 * that one person made in one go become one row, so that a draft's history stays as short as it is told.
 */
export class Ledger {
  last = 0;
  /** Bytes it takes to load the draft. */
  size = 0;
  #sql: SqlStorage;
  #blobs: Blobs;
  #sinceBase = 0;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#blobs = new Blobs(sql);
    sql.exec(
      "create table if not exists edit (n integer primary key, begun_at integer not null, at integer not null, by_id text, by_name text, parts text not null, bytes blob not null)",
    );
    sql.exec("create table if not exists fact (name text primary key, value integer not null) without rowid");
    const newest = sql.exec<{ n: number | null }>("select max(n) as n from edit").one();
    this.last = newest.n ?? 0;
  }

  /** Small numbers that must outlive the room's memory; 0 until set. */
  fact(name: string): number {
    const [row] = this.#sql.exec<{ value: number }>("select value from fact where name = ?", name).toArray();
    return row?.value ?? 0;
  }

  setFact(name: string, value: number): void {
    this.#sql.exec("insert into fact values (?1, ?2) on conflict do update set value = ?2", name, value);
  }

  append(by: Author, at: number, parts: string[], bytes: Uint8Array): void {
    this.last += 1;
    this.size += bytes.length;
    this.#sinceBase += 1;
    const words = JSON.stringify(parts);
    const [id, name] = [by?.id ?? null, by?.name ?? null];
    this.#sql.exec(
      "insert into edit values (?, ?, ?, ?, ?, ?, ?)",
      this.last,
      at,
      at,
      id,
      name,
      words,
      bytes,
    );
  }

  load(doc: Y.Doc): void {
    const base = this.#blobs.read("base");
    const edits = this.#edits("n > ? order by n", this.fact("base"));
    doc.transact(() => {
      if (base) Y.applyUpdate(doc, base);
      for (const { bytes } of edits) Y.applyUpdate(doc, new Uint8Array(bytes));
    });
    this.#sinceBase = edits.length;
    this.size = edits.reduce((sum, { bytes }) => sum + bytes.byteLength, base?.length ?? 0);
  }

  /** The newest first; what one person wrote in one go is told as one, also where it is not joined yet. */
  history(): Stretch[] {
    const runs: Edit[][] = [];
    for (const edit of this.#edits(`n > 0 order by n desc limit ${READ}`).reverse()) {
      const run = runs.at(-1);
      if (run && isOneGo(run, edit)) run.push(edit);
      else runs.push([edit]);
    }
    return runs
      .slice(-SHOWN)
      .flatMap((run) => stretchOf(run) ?? [])
      .reverse();
  }

  /** The draft as it stood after change `n`; null where that has become part of a longer stretch. */
  momentAt(n: number): Uint8Array | null {
    return this.#edits("n = ?", n).length > 0 ? this.#until(n) : null;
  }

  #until(n: number): Uint8Array {
    const floor = this.#blobs.read("floor");
    const edits = this.#edits("n <= ? order by n", n).map(({ bytes }) => new Uint8Array(bytes));
    return Y.mergeUpdates([...(floor ? [floor] : []), ...edits]);
  }

  /** Who wrote since change `n`. */
  authorsSince(n: number): NonNullable<Author>[] {
    const rows = this.#sql.exec<{ id: string; name: string }>(
      "select by_id as id, max(by_name) as name from edit where n > ? and by_id is not null group by by_id limit 50",
      n,
    );
    return rows.toArray();
  }

  /** Brings together what belongs together. Every state that history names can still be had. */
  tidy(doc: Y.Doc): void {
    this.#joinStretches();
    if (this.#sinceBase >= REBASE_AFTER) {
      const base = Y.encodeStateAsUpdate(doc);
      this.#blobs.write("base", base);
      this.setFact("base", this.last);
      this.#sinceBase = 0;
      this.size = base.length;
    }
    this.#forgetOldest();
  }

  #joinStretches(): void {
    const [open, ...rest] = this.#edits("n >= ? order by n", this.fact("joined"));
    let run = open ? [open] : [];
    for (const edit of rest) {
      if (run[0] && isOneGo(run, edit)) run.push(edit);
      else {
        this.#join(run);
        run = [edit];
      }
    }
    this.#join(run);
    if (run.length > 0) this.setFact("joined", this.last);
  }

  #join(run: Edit[]): void {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || first === last) return;
    const bytes = Y.mergeUpdates(run.map((edit) => new Uint8Array(edit.bytes)));
    const words = JSON.stringify(partsIn(run).slice(0, MOST_PARTS));
    this.#sql.exec("delete from edit where n >= ? and n < ?", first.n, last.n);
    this.#sql.exec(
      "update edit set begun_at = ?, parts = ?, bytes = ? where n = ?",
      first.begun_at,
      words,
      bytes,
      last.n,
    );
  }

  #forgetOldest(): void {
    const { kept } = this.#sql.exec<{ kept: number }>("select count(*) as kept from edit").one();
    if (kept <= MOST_STRETCHES) return;
    const [row] = this.#edits("n <= ? order by n limit 1 offset ?", this.fact("base"), MOST_STRETCHES / 2);
    if (!row) return;
    this.#blobs.write("floor", this.#until(row.n));
    this.#sql.exec("delete from edit where n <= ?", row.n);
  }

  #edits(where: string, ...values: SqlStorageValue[]): Edit[] {
    return this.#sql.exec<Edit>(`select * from edit where ${where}`, ...values).toArray();
  }
}

const partsIn = (run: readonly Edit[]) => [
  ...new Set(run.flatMap(({ parts }) => JSON.parse(parts) as string[])),
];

function stretchOf(run: readonly Edit[]): Stretch | null {
  const [first, last] = [run[0], run.at(-1)];
  const parts = partsIn(run);
  // What changed nothing that is read is nobody's writing
  return first && last && parts.length > 0
    ? { n: last.n, from: first.begun_at, to: last.at, by: authorOf(last), parts }
    : null;
}

const authorOf = ({ by_id, by_name }: Edit): Author =>
  by_id === null ? null : { id: by_id, name: by_name ?? "" };

function isOneGo(run: Edit[], next: Edit): boolean {
  const last = run.at(-1);
  const size = run.reduce((sum, { bytes }) => sum + bytes.byteLength, next.bytes.byteLength);
  return last?.by_id === next.by_id && next.begun_at - last.at < ONE_STRETCH_MS && size < MOST_ROW;
}
