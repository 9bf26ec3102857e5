import { createDb, recordsFor } from "#db/client.ts";
import { hasChangedSince } from "#db/queries/log-rows.ts";
import { contractorTag } from "#domain/access/audience.ts";
import { type CardChange, cardFor } from "#domain/board/card.ts";
import type { DocumentNews } from "#domain/document/news.ts";
import type { Match, Reason } from "./farewells.ts";
import { Merger } from "./merger.ts";
import type { Pass } from "./pass.ts";
import { staffOnly } from "./presence.ts";
import type { ServerFrame } from "./protocol.ts";
import { report } from "./report.ts";
import { Room } from "./room.ts";
import type { Group, Seat } from "./seats.ts";
import { draftIn, Visits } from "./visits.ts";

const SETTLE_MS = 4;
/** A change is dated when its request began, and shows when it is committed. */
const UNDER_WAY_MS = 3_000;

/** One organisation's board, named by its id: one summary a changed work order. It also knows who entered which job. */
export class BoardRoom extends Room {
  readonly #db = createDb(recordsFor(this.env, this.name));
  readonly #visits: Visits;
  /** Frames sent to each group since the room woke. */
  #counts = new Map<string, number>();
  #merger = new Merger<CardChange>(
    (changes) => this.#send(changes),
    () => new Promise((settled) => setTimeout(settled, SETTLE_MS)),
  );

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env, staffOnly);
    this.#visits = new Visits(ctx.storage.sql);
  }

  async publish(changes: CardChange[]): Promise<void> {
    if (this.seats.size === 0) return;
    try {
      this.#merger.add(changes);
    } catch (error) {
      report(error, "publish");
    }
  }

  /** What became of documents, for every screen of staff. */
  async announce(news: DocumentNews[]): Promise<void> {
    const staff = this.seats.groups.get("staff");
    if (staff) this.say(staff.sockets, JSON.stringify({ t: "documents", news } satisfies ServerFrame));
  }

  /** Something became of documents of these parties, named as in an audience: what waits for their leads is counted anew. */
  async stir(parties: string[]): Promise<void> {
    for (const party of parties) {
      const leads = this.seats.groups.get(party);
      if (leads) this.say(leads.sockets, JSON.stringify({ t: "documents", news: [] } satisfies ServerFrame));
    }
  }

  /** Figures of these contractors were disputed: staff hear of all, the leads of each of their own alone (rule K2). */
  async tellFigures(contractorIds: string[]): Promise<void> {
    const tell = (key: string, ids: string[]) => {
      const group = this.seats.groups.get(key);
      if (group)
        this.say(group.sockets, JSON.stringify({ t: "figures", contractorIds: ids } satisfies ServerFrame));
    };
    tell("staff", contractorIds);
    for (const id of contractorIds) tell(contractorTag(id), [id]);
  }

  /** Called before somebody is let into a job's room or a draft's: false for those who were sent away meanwhile. */
  async admit(pass: Pass, room: string): Promise<boolean> {
    if (this.sentAway(pass)) return false;
    this.#visits.record(pass, room, Date.now());
    return true;
  }

  /** Closes sockets here and in every room of a job or a draft that the person, session or link has entered. */
  override async leave(match: Match, reason: Reason): Promise<void> {
    await super.leave(match, reason);
    const rooms = this.#visits.roomsOf(match).map((room) => this.#roomAt(room).leave(match, reason));
    for (const result of await Promise.allSettled(rooms))
      if (result.status === "rejected") report(result.reason, "leave");
  }

  #roomAt(room: string) {
    const draft = draftIn(room);
    return draft === null ? this.env.JOB_ROOM.getByName(room) : this.env.DRAFT_ROOM.getByName(draft);
  }

  protected override joined(socket: WebSocket, { key }: Group): void {
    const n = this.#counts.get(key) ?? 0;
    this.#counts.set(key, n);
    this.say([socket], JSON.stringify({ t: "cards", after: n, n, cards: [] } satisfies ServerFrame));
  }

  protected override left(): void {
    for (const key of this.#counts.keys()) if (!this.seats.groups.has(key)) this.#counts.delete(key);
  }

  /** What changed before the socket was open was not sent to it: the page is told to read again, if it may see any of it. */
  protected override async heard(socket: WebSocket, { viewer }: Seat, readAt: number): Promise<void> {
    if (await hasChangedSince(this.#db, viewer, readAt - UNDER_WAY_MS))
      this.say([socket], JSON.stringify({ t: "stale" } satisfies ServerFrame));
  }

  #send(changes: CardChange[]): void {
    this.reprove();
    for (const { key, viewer, sockets } of this.seats.groups.values()) {
      const cards = changes.flatMap((change) => cardFor(viewer, change) ?? []);
      if (cards.length === 0) continue;
      const after = this.#counts.get(key) ?? null;
      const n = (after ?? 0) + 1;
      this.#counts.set(key, n);
      this.say(sockets, JSON.stringify({ t: "cards", after, n, cards } satisfies ServerFrame));
    }
  }
}
