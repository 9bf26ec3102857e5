import type { Activity } from "#domain/log/activity.ts";

const SLOTS = 128;
const KEPT = 256;
const MAX_TEXT = 1_000_000;

interface Chunk extends Record<string, SqlStorageValue> {
  slot: number;
  from_seq: number;
  to_seq: number;
  rows: string | null;
}

/**
 * The newest rows of a job's log, in memory and in the room's own SQLite. One batch is one row in a ring that is
 * written over: rows written are most of what an event costs, and rows deleted count as written.
 */
export class Tail {
  /** In order and without a hole, from `floor + 1` to `last`. */
  rows: Activity[] = [];
  /** Everything after this is in `rows`. */
  floor = 0;
  /** The newest row the room has sent, or null where it never knew of any. */
  last: number | null = null;
  #sql: SqlStorage;
  #slot = 0;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "create table if not exists tail (slot integer primary key, from_seq integer not null, to_seq integer not null, rows text)",
    );
    this.#load();
  }

  /** Starts anew where the log stands, and remembers that through sleep, so that a later hole shows. */
  begin(seq: number): void {
    this.rows = [];
    this.floor = seq;
    this.last = seq;
    this.#write(seq + 1, seq, null);
  }

  push(rows: Activity[]): void {
    const first = rows[0];
    const last = rows.at(-1);
    if (!first || !last) return;
    if (this.last === null) this.floor = first.seq - 1;
    this.last = last.seq;
    this.rows.push(...rows);
    if (this.rows.length > 2 * KEPT) {
      this.rows = this.rows.slice(-KEPT);
      this.floor = last.seq - KEPT;
    }
    this.#store(rows, first.seq, last.seq);
  }

  #store(rows: Activity[], from: number, to: number): void {
    const text = JSON.stringify(rows);
    const fits = text.length <= MAX_TEXT;
    if (fits || rows.length === 1) this.#write(from, to, fits ? text : null);
    else {
      const half = rows.length >> 1;
      this.#store(rows.slice(0, half), from, from + half - 1);
      this.#store(rows.slice(half), from + half, to);
    }
  }

  #write(from: number, to: number, text: string | null): void {
    this.#sql.exec(
      "insert into tail values (?1, ?2, ?3, ?4) on conflict do update set from_seq = ?2, to_seq = ?3, rows = ?4",
      this.#slot,
      from,
      to,
      text,
    );
    this.#slot = (this.#slot + 1) % SLOTS;
  }

  #load(): void {
    const chunks = this.#sql.exec<Chunk>("select * from tail order by to_seq desc, from_seq").toArray();
    const newest = chunks[0];
    if (!newest) return;
    this.#slot = (newest.slot + 1) % SLOTS;
    this.last = newest.to_seq;
    this.floor = newest.to_seq;
    const kept: Activity[][] = [];
    for (const { from_seq, to_seq, rows } of chunks) {
      if (rows === null || to_seq !== this.floor || this.last - this.floor >= KEPT) break;
      kept.unshift(JSON.parse(rows) as Activity[]);
      this.floor = from_seq - 1;
    }
    this.rows = kept.flat();
  }
}
