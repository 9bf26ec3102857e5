import type { ActivityView } from "#domain/log/activity.ts";
import type { ServerFrame } from "#party/protocol.ts";

/** Where a page stands in its job's log: what is new, what is a repeat, and when to ask for what was missed. */
export class JobFeed {
  #last: number;
  #asking = false;
  #ask: (seq: number) => void;

  constructor(lastSeq: number, ask: (seq: number) => void) {
    this.#last = lastSeq;
    this.#ask = ask;
  }

  /** To be called whenever the socket opens. */
  opened(): void {
    this.#asking = true;
    this.#ask(this.#last);
  }

  /** The rows that the page has not had, oldest first. */
  take(frame: Extract<ServerFrame, { t: "rows" | "caught_up" }>): ActivityView[] {
    if (frame.t === "caught_up") {
      this.#asking = false;
      this.#last = Math.max(this.#last, frame.seq);
      return [];
    }
    if (frame.after === null || frame.after > this.#last) {
      if (!this.#asking) this.opened();
      return [];
    }
    const fresh = frame.rows.filter(({ seq }) => seq > this.#last);
    this.#last = fresh.at(-1)?.seq ?? this.#last;
    return fresh;
  }
}
