import { canSee, tagOf } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { ClientMessage, Present, ServerFrame, Typist } from "./protocol.ts";
import type { Group, Seat, Seats } from "./seats.ts";

type Typing = Extract<ClientMessage, { t: "typing" }>;
/** Whether one viewer may know that another is here. */
export type Knows = (viewer: Viewer, other: Viewer) => boolean;

/** A contractor or customer knows of staff and of its own people: never that other parties are looking (rule B2). */
export const knowsOwnParty: Knows = (viewer, other) =>
  viewer.kind === "staff" || other.kind === "staff" || tagOf(viewer) === tagOf(other);

export const staffOnly: Knows = (viewer, other) => viewer.kind === "staff" && other.kind === "staff";

const SHOWN = 12;
const WINDOW_MS = 50;

const present = ({ id, name, kind }: Viewer): Present => ({ id, name, kind });

/** Who is here and who is typing. Changes gather, so that a socket gets 20 frames a second at most. */
export class Presence {
  #seats: Seats;
  #knows: Knows;
  #say: (sockets: Iterable<WebSocket>, frame: string) => void;
  #said = new Map<string, string>();
  #newcomers = new Set<WebSocket>();
  #typing = new Map<string, { seat: Seat; message: Typing }>();
  #changed = false;
  #resting = false;

  constructor(seats: Seats, knows: Knows, say: (sockets: Iterable<WebSocket>, frame: string) => void) {
    this.#seats = seats;
    this.#knows = knows;
    this.#say = say;
  }

  changed(newcomer?: WebSocket): void {
    if (newcomer) this.#newcomers.add(newcomer);
    this.#changed = true;
    this.#soon();
  }

  typing(seat: Seat, message: Typing): void {
    this.#typing.set(seat.viewer.id, { seat, message });
    this.#soon();
  }

  #soon(): void {
    if (this.#resting) return;
    this.#resting = true;
    this.#tell();
    // A list of many people sent to as many sockets must not crowd out the log.
    setTimeout(() => this.#rested(), Math.max(WINDOW_MS, 2 * this.#seats.size));
  }

  #rested(): void {
    this.#resting = false;
    if (this.#changed || this.#typing.size > 0) this.#soon();
  }

  #tell(): void {
    for (const group of this.#seats.groups.values()) {
      if (this.#changed) this.#tellHere(group);
      this.#tellTyping(group);
    }
    for (const key of this.#said.keys()) if (!this.#seats.groups.has(key)) this.#said.delete(key);
    this.#newcomers.clear();
    this.#typing.clear();
    this.#changed = false;
  }

  #tellHere(group: Group): void {
    const people = new Map<string, Present>();
    for (const { viewer, away, documentId } of this.#seats.all())
      if (!away && this.#knows(group.viewer, viewer)) {
        const reads =
          group.viewer.kind === "staff" ? (documentId ?? people.get(viewer.id)?.documentId) : undefined;
        people.set(viewer.id, reads ? { ...present(viewer), documentId: reads } : present(viewer));
      }
    const shown = [...people.values()].slice(0, SHOWN);
    const frame = JSON.stringify({
      t: "here",
      people: shown,
      more: people.size - shown.length,
    } satisfies ServerFrame);
    // A frame that says nothing new would still tell that somebody else came or went.
    const news = this.#said.get(group.key) !== frame;
    this.#said.set(group.key, frame);
    this.#say(
      [...group.sockets].filter((socket) => news || this.#newcomers.has(socket)),
      frame,
    );
  }

  #tellTyping(group: Group): void {
    const people: Typist[] = [];
    for (const { seat, message } of this.#typing.values()) {
      const tag = tagOf(seat.viewer);
      const { workOrderId } = message;
      const row = { orgId: seat.viewer.orgId, audience: tag ? [tag] : message.audience, workOrderId };
      if (canSee(group.viewer, row, group.assigned)) people.push({ ...present(seat.viewer), on: message.on });
    }
    if (people.length > 0)
      this.#say(group.sockets, JSON.stringify({ t: "typing", people } satisfies ServerFrame));
  }
}
