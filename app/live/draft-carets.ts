import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { Caret, Whereabouts } from "#party/draft-doc/wire.ts";

const WINDOW_MS = 50;

/** Somebody else at the draft, as the editors' cursors and the fields' rings show them. */
export interface Other {
  user: { id: string; name: string; tint: number; color: string };
  cursor: unknown;
  place: string | null;
}

/** Where everybody is: one's own told seldom enough, the others' as the room says. */
export class DraftCarets {
  readonly awareness: Awareness;
  #numbers = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #send: (at: Whereabouts) => void;

  constructor(doc: Y.Doc, send: (at: Whereabouts) => void) {
    this.#send = send;
    this.awareness = new Awareness(doc);
    this.awareness.on("change", (_: unknown, origin: unknown) => {
      if (origin === "local") this.soon();
    });
  }

  get others(): Other[] {
    return [...this.awareness.getStates()]
      .filter(([id]) => id !== this.awareness.clientID)
      .map(([, state]) => state as unknown as Other);
  }

  at(place: string | null): void {
    this.awareness.setLocalStateField("place", place);
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const { cursor = null, place = null } = this.awareness.getLocalState() ?? {};
      this.#send({ cursor, place });
    }, WINDOW_MS);
  }

  hear(carets: readonly Caret[], mySeat: string): void {
    const changes = { added: [] as number[], updated: [] as number[], removed: [] as number[] };
    const { states } = this.awareness;
    for (const { seat, id, name, tint, at } of carets) {
      if (seat === mySeat) continue;
      const number = this.#numberOf(seat);
      const kind = at === null ? "removed" : states.has(number) ? "updated" : "added";
      if (at === null) states.delete(number);
      // The plugin that draws carets insists on a colour; ours is a class
      else states.set(number, { ...at, user: { id, name, tint, color: "#000000" } });
      changes[kind].push(number);
    }
    this.#tell(changes);
  }

  /** Nobody is known to be anywhere: the room will say anew. */
  forget(): void {
    const removed = [...this.awareness.states.keys()].filter((id) => id !== this.awareness.clientID);
    for (const id of removed) this.awareness.states.delete(id);
    this.#tell({ added: [], updated: [], removed });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.awareness.destroy();
  }

  #tell(changes: { added: number[]; updated: number[]; removed: number[] }): void {
    this.awareness.emit("change", [changes, "room"]);
  }

  /** Numbers below zero are nobody's in Yjs. */
  #numberOf(seat: string): number {
    const number = this.#numbers.get(seat) ?? -1 - this.#numbers.size;
    this.#numbers.set(seat, number);
    return number;
  }
}
