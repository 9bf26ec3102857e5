import { report } from "./report.ts";

/**
 * Gathers what arrives close together into one frame. The first thing after silence goes at once; what arrives while
 * that one settles goes next, together; and while several keep arriving, a frame leaves every few milliseconds.
 */
export class Merger<T> {
  #held: T[] = [];
  #open = true;
  #busy = false;
  #send: (items: T[]) => void;
  #settled: () => Promise<void>;

  constructor(send: (items: T[]) => void, settled: () => Promise<void>) {
    this.#send = send;
    this.#settled = settled;
  }

  add(items: T[]): void {
    if (items.length === 0) return;
    this.#held.push(...items);
    if (this.#open) this.#release();
  }

  /** Sends what is held now, for somebody who must not wait. */
  flush(): void {
    if (this.#held.length === 0) return;
    try {
      this.#send(this.#held.splice(0));
    } catch (error) {
      report(error, "send");
    }
  }

  #release(): void {
    this.#open = false;
    this.#busy = this.#held.length > 1;
    this.flush();
    if (this.#busy) setTimeout(() => this.#next(), WINDOW_MS);
    else
      void this.#settled().then(
        () => this.#next(),
        () => this.#next(),
      );
  }

  #next(): void {
    if (this.#held.length > 0) this.#release();
    else if (this.#busy) {
      this.#busy = false;
      setTimeout(() => this.#next(), WINDOW_MS);
    } else this.#open = true;
  }
}

const WINDOW_MS = 4;
