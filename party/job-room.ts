import { createDb, type Db, recordsFor } from "#db/client.ts";
import { readHead } from "#db/log.ts";
import { lastVisibleSeq, readLogAfter } from "#db/queries/log-rows.ts";
import { type Activity, viewOf } from "#domain/log/activity.ts";
import { withoutRemovedWords } from "#domain/log/removed-words.ts";
import { Merger } from "./merger.ts";
import { knowsOwnParty } from "./presence.ts";
import type { ServerFrame } from "./protocol.ts";
import { report } from "./report.ts";
import { Room } from "./room.ts";
import type { Group, Seat } from "./seats.ts";
import { Tail } from "./tail.ts";

const PAGE = 200;
const MOST_EARLY = 500;

/** One job's live room, named `<orgId>:<jobId>`. It streams the log; it holds no rules and takes no writes. */
export class JobRoom extends Room {
  readonly #db: Db;
  readonly #tail: Tail;
  readonly #orgId: string;
  readonly #jobId: string;
  /** The newest row taken in; `#tail.last` is the newest sent. Null until the room knows where the log stands. */
  #known: number | null;
  /** Rows that came before the ones they follow. */
  #early = new Map<number, Activity>();
  #filling: Promise<void> | null = null;
  #beginning: Promise<void> | null = null;
  /** Sockets that have not caught up yet: they hear nothing live, so that nothing reaches them twice. */
  #behind = new Set<WebSocket>();
  /** The newest row each outside group could see. */
  #marks = new Map<string, number>();
  #merger = new Merger<Activity>(
    (rows) => this.#send(rows),
    () => this.ctx.storage.sync(),
  );

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env, knowsOwnParty);
    const [orgId = "", jobId = ""] = this.name.split(":");
    this.#orgId = orgId;
    this.#jobId = jobId;
    this.#db = createDb(recordsFor(env, orgId));
    this.#tail = new Tail(ctx.storage.sql);
    this.#known = this.#tail.last;
  }

  /**
   * Rows just committed. Repeats are ignored, order does not matter, and what is missing is fetched. A room that
   * nobody watches takes nothing in: its first watcher finds out where the log stands.
   */
  async publish(rows: Activity[]): Promise<void> {
    if (this.seats.size === 0) return;
    try {
      this.#take(rows.filter((row) => row.orgId === this.#orgId && row.jobId === this.#jobId));
    } catch (error) {
      report(error, "publish");
    }
  }

  /** The log is known to stand at `seq`: a room that has less, and watchers to tell, fetches the rest. */
  async nudge(seq: number): Promise<void> {
    if (this.#isLive && seq > (this.#known ?? seq)) await this.#fill();
  }

  protected override joined(socket: WebSocket): void {
    this.#behind.add(socket);
  }

  protected override left(socket: WebSocket): void {
    this.#behind.delete(socket);
    for (const key of this.#marks.keys()) if (!this.seats.groups.has(key)) this.#marks.delete(key);
  }

  /** Everything after `seq` that this socket may see, then live. */
  protected override async heard(socket: WebSocket, seat: Seat, seq: number): Promise<void> {
    this.#behind.add(socket);
    if (!this.#isLive) await this.#begin();
    if (seq > (this.#known ?? 0)) await this.#fill();
    const group = this.seats.groupOf(seat);
    if (!group) return;
    await this.#learnMark(group);
    let told = seq;
    let read = seq;
    const tell = (rows: Activity[]) => {
      const frame = framed(group, told, rows);
      if (frame) this.say([socket], frame.text);
      told = frame?.last ?? told;
    };
    while (read < this.#tail.floor) {
      const rows = await readLogAfter(this.#db, this.#orgId, this.#jobId, read, PAGE);
      tell(rows.filter((row) => row.seq <= this.#tail.floor));
      read = rows.length < PAGE ? this.#tail.floor : (rows.at(-1)?.seq ?? this.#tail.floor);
    }
    // No await from here on: whatever is sent after this, the socket hears live.
    this.#merger.flush();
    tell(withoutRemovedWords(this.#tail.rows.filter((row) => row.seq > read)));
    this.#behind.delete(socket);
    this.say([socket], JSON.stringify({ t: "caught_up", seq: told } satisfies ServerFrame));
  }

  #take(rows: Activity[]): void {
    for (const row of rows) this.#early.set(row.seq, row);
    // With nobody told of anything yet, the log may as well start here.
    this.#known ??= Math.min(...rows.map((row) => row.seq)) - 1;
    const ready: Activity[] = [];
    for (let row = this.#early.get(this.#known + 1); row; row = this.#early.get(this.#known + 1)) {
      ready.push(row);
      this.#known = row.seq;
    }
    for (const seq of this.#early.keys()) if (seq <= this.#known) this.#early.delete(seq);
    this.#merger.add(ready);
    if (this.#early.size > MOST_EARLY) this.#early.clear();
    if (this.#early.size > 0) this.ctx.waitUntil(this.#fill());
  }

  /** Fetches what the database has and the room has not. One at a time. */
  #fill(): Promise<void> {
    this.#filling ??= this.#fetchMissing()
      .catch((error) => report(error, "fill"))
      .finally(() => {
        this.#filling = null;
      });
    return this.#filling;
  }

  async #fetchMissing(): Promise<void> {
    for (let size = PAGE; size === PAGE; ) {
      const rows = await readLogAfter(this.#db, this.#orgId, this.#jobId, this.#known ?? 0, PAGE);
      size = rows.length;
      if (size > 0) this.#take(rows);
    }
  }

  /** Whether anybody has caught up: from then on the room keeps up with the log. */
  get #isLive(): boolean {
    return this.#known !== null && this.seats.size > this.#behind.size;
  }

  /** The first watcher: the room starts where the log stands. One at a time. */
  #begin(): Promise<void> {
    this.#beginning ??= this.#startAtHead().finally(() => {
      this.#beginning = null;
    });
    return this.#beginning;
  }

  async #startAtHead(): Promise<void> {
    const { seq } = await readHead(this.#db, this.#orgId, this.#jobId);
    this.#merger.flush();
    if (this.#known !== null && seq <= this.#known) return;
    if (this.#isLive) return this.#fill();
    this.#known = seq;
    this.#tail.begin(seq);
  }

  async #learnMark(group: Group): Promise<void> {
    if (group.viewer.kind === "staff" || this.#marks.has(group.key)) return;
    const { viewer, key } = group;
    const mark =
      this.#newestIn(group) ?? (await lastVisibleSeq(this.#db, viewer, this.#jobId, this.#tail.floor));
    // Rows sent while the database answered know better.
    if (!this.#marks.has(key)) this.#marks.set(key, mark);
  }

  #caughtUp({ sockets }: Group): WebSocket[] {
    return [...sockets].filter((socket) => !this.#behind.has(socket));
  }

  #newestIn({ viewer, assigned }: Group): number | null {
    return this.#tail.rows.findLast((row) => viewOf(viewer, row, assigned))?.seq ?? null;
  }

  #send(taken: Activity[]): void {
    this.reprove();
    const rows = withoutRemovedWords(taken);
    const first = rows[0]?.seq ?? 0;
    for (const group of this.seats.groups.values()) {
      const isStaff = group.viewer.kind === "staff";
      const after = isStaff ? first - 1 : (this.#marks.get(group.key) ?? this.#newestIn(group));
      const frame = framed(group, after, rows);
      if (!frame) continue;
      this.say(this.#behind.size ? this.#caughtUp(group) : group.sockets, frame.text);
      if (!isStaff) this.#marks.set(group.key, frame.last);
    }
    // After the frames: they need not wait for the disk, since the database already holds these rows.
    this.#tail.push(rows);
  }
}

/** One frame for everybody in a group, or null where they may see none of the rows (rules A5, A6). */
function framed(group: Group, after: number | null, rows: Activity[]): { text: string; last: number } | null {
  const views = rows.flatMap((row) => viewOf(group.viewer, row, group.assigned) ?? []);
  const last = views.at(-1)?.seq;
  if (last === undefined) return null;
  return { text: JSON.stringify({ t: "rows", after, rows: views } satisfies ServerFrame), last };
}
