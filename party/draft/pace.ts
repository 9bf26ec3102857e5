/** A while after the last change the document is brought up to date. */
export const KEEP_AFTER_MS = 3_000;
/** Somebody who writes on and on is kept this often: each time is a row of the job's log. */
const MOST_BEHIND_MS = 20_000;

/** When what was written was written, since the room woke. */
export class Pace {
  #wroteAt = 0;
  #unkeptSince = 0;

  wrote(now: number, isFirst: boolean): void {
    this.#wroteAt = now;
    if (isFirst) this.#unkeptSince = now;
  }

  kept(now: number): void {
    this.#unkeptSince = now;
  }

  /** Whether somebody is in the middle of it, and it is not long since it was kept. */
  mayWait(now: number): boolean {
    return now - this.#wroteAt < KEEP_AFTER_MS / 2 && now - this.#unkeptSince < MOST_BEHIND_MS;
  }
}
