import { createHash } from "node:crypto";
import { contactTag, contractorTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import type { Pass } from "./pass.ts";

/** What a socket keeps through hibernation. */
export interface Seat extends Pass {
  /** A tab in the background: connected, not looking. */
  away: boolean;
  /** The document that this tab shows. */
  documentId?: string;
}

/** Sockets that see exactly the same things, and so get the same bytes. */
export interface Group {
  key: string;
  viewer: Viewer;
  assigned: ReadonlySet<string>;
  sockets: Set<WebSocket>;
}

/** A technician's key changes with their work: two sockets that see different things never share a frame. */
export function groupKeyOf({ viewer, assigned }: Pass): string {
  if (viewer.kind === "customer") return contactTag(viewer.id);
  if (viewer.kind !== "contractor") return viewer.kind;
  if (viewer.role === "lead") return contractorTag(viewer.contractorId);
  const work = createHash("sha256")
    .update([...assigned].sort().join())
    .digest("base64url");
  return `technician:${viewer.id}:${work}`;
}

/** Everybody in a room, by socket and by group. Rebuilt from the sockets themselves when the room wakes. */
export class Seats {
  readonly groups = new Map<string, Group>();
  #seats = new Map<WebSocket, Seat>();

  get size() {
    return this.#seats.size;
  }

  add(socket: WebSocket, seat: Seat): Group {
    const key = groupKeyOf(seat);
    const group = this.groups.get(key) ?? {
      key,
      viewer: seat.viewer,
      assigned: new Set(seat.assigned),
      sockets: new Set(),
    };
    group.sockets.add(socket);
    this.groups.set(key, group);
    this.#seats.set(socket, seat);
    return group;
  }

  remove(socket: WebSocket): void {
    const seat = this.#seats.get(socket);
    if (!seat) return;
    this.#seats.delete(socket);
    const group = this.groupOf(seat);
    group?.sockets.delete(socket);
    if (group?.sockets.size === 0) this.groups.delete(group.key);
  }

  get(socket: WebSocket) {
    return this.#seats.get(socket);
  }

  groupOf(seat: Seat) {
    return this.groups.get(groupKeyOf(seat));
  }

  get sockets() {
    return this.#seats.keys();
  }

  all() {
    return this.#seats.values();
  }

  socketsWhere(holds: (seat: Seat) => boolean): WebSocket[] {
    return [...this.#seats].filter(([, seat]) => holds(seat)).map(([socket]) => socket);
  }
}
