import type { Pass } from "./pass.ts";
import { CHANGED, GONE } from "./protocol.ts";

/** Whom to send away. `gone` is final; `changed` asks the page to connect again with its new rights. */
export interface Match {
  personId?: string;
  sessionId?: string;
  linkId?: string;
}

export type Reason = "gone" | "changed";

export const closeCodes: Record<Reason, number> = { gone: GONE, changed: CHANGED };

export function matches(match: Match, { viewer, linkId }: Pick<Pass, "viewer" | "linkId">): boolean {
  const { personId, sessionId, linkId: link } = match;
  return viewer.id === personId || viewer.via === sessionId || (linkId !== null && linkId === link);
}

const REMEMBERED_MS = 60_000;

/**
 * A socket may be on its way in, with rights already read, while those rights end. So a room remembers for a minute
 * whom it sent away, and turns back whoever was proved before that.
 */
export class Farewells {
  #recent: { match: Match; at: number }[] = [];

  say(match: Match, now: number): void {
    this.#recent = this.#recent.filter(({ at }) => now - at < REMEMBERED_MS);
    this.#recent.push({ match, at: now });
  }

  cover(pass: Pass): boolean {
    return this.#recent.some(({ match, at }) => pass.provedAt <= at && matches(match, pass));
  }
}
