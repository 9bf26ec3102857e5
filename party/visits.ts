import { type Match, matches } from "./farewells.ts";
import type { Pass } from "./pass.ts";

/** A socket older than this has long been made to connect again. */
const KEPT_MS = 7 * 86_400_000;

const DRAFT = "draft ";

/** How a visit names the room of a draft, so that no job's room is named so. */
export const draftVisit = (room: string): string => DRAFT + room;

/** The room of a draft that a visit names; null where it names a job's. */
export const draftIn = (visit: string): string | null =>
  visit.startsWith(DRAFT) ? visit.slice(DRAFT.length) : null;

interface Visit extends Record<string, SqlStorageValue> {
  room: string;
  pass: string;
}

/**
 * Which rooms of jobs and drafts a session has entered, so that ending it reaches every socket it holds. A visit is written once for
 * a session and a room; coming back writes nothing.
 */
export class Visits {
  #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(
      "create table if not exists visit (via text, room text, pass text not null, at integer not null, primary key (via, room)) without rowid",
    );
  }

  record({ viewer, linkId }: Pass, room: string, now: number): void {
    const pass = JSON.stringify({ viewer: { id: viewer.id, via: viewer.via }, linkId });
    this.#sql.exec(
      "insert into visit values (?1, ?2, ?3, ?4) on conflict do update set at = ?4 where at < ?4 - 86400000",
      viewer.via,
      room,
      pass,
      now,
    );
  }

  roomsOf(match: Match): string[] {
    const rooms = this.#sql
      .exec<Visit>("select room, pass from visit")
      .toArray()
      .filter(({ pass }) => matches(match, JSON.parse(pass) as Pass))
      .map(({ room }) => room);
    return [...new Set(rooms)];
  }

  forgetOld(now: number): void {
    this.#sql.exec("delete from visit where at < ?", now - KEPT_MS);
  }
}
