import type { Connection } from "partyserver";
import type { Caret, Whereabouts } from "../draft-doc/wire.ts";
import type { Seat } from "../seats.ts";

const WINDOW_MS = 50;
const TINTS = 6;

interface Sitter {
  seat: string;
  id: string;
  name: string;
}

/** Where everybody is. Moves gather, so that a socket gets 20 frames a second at most however many people move. */
export class Carets {
  #at = new Map<string, Caret>();
  #moved = new Map<string, Caret>();
  #resting = false;
  #say: (carets: Caret[]) => void;
  #count: () => number;

  constructor(say: (carets: Caret[]) => void, count: () => number) {
    this.#say = say;
    this.#count = count;
  }

  get all(): Caret[] {
    return [...this.#at.values()];
  }

  move(who: Sitter, at: Whereabouts): void {
    const caret = caretOf(who, at);
    this.#at.set(who.seat, caret);
    this.#moved.set(who.seat, caret);
    this.#soon();
  }

  gone(who: Sitter): void {
    this.#at.delete(who.seat);
    this.#moved.set(who.seat, caretOf(who, null));
    this.#soon();
  }

  #soon(): void {
    if (this.#resting) return;
    this.#resting = true;
    this.#tell();
    setTimeout(
      () => {
        this.#resting = false;
        if (this.#moved.size > 0) this.#soon();
      },
      Math.max(WINDOW_MS, this.#count()),
    );
  }

  #tell(): void {
    const moved = [...this.#moved.values()];
    this.#moved.clear();
    this.#say(moved);
  }
}

/** The same colour for a person in every draft and on every screen. */
const caretOf = ({ seat, id, name }: Sitter, at: Whereabouts | null): Caret => ({
  seat,
  id,
  name,
  tint: [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % TINTS,
  at,
});

/** Who sits at a socket, by the proof it came in with. */
export const sitterOf = (socket: WebSocket, { viewer }: Seat): Sitter => ({
  seat: (socket as Connection).id,
  id: viewer.id,
  name: viewer.name,
});
