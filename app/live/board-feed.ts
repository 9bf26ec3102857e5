import type { ServerFrame } from "#party/protocol.ts";

/** Counts a board's frames, so that a lost one shows. */
export class BoardFeed {
  #n: number | null = null;

  /** False where something in between was lost. A room that has just woken (`after` null) has sent nothing since. */
  take({ after, n, cards }: Extract<ServerFrame, { t: "cards" }>): boolean {
    const isWhole = cards.length === 0 || after === null || this.#n === null || after === this.#n;
    this.#n = n;
    return isWhole;
  }
}
