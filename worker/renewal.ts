import type { AppContext } from "#app/context.ts";
import { touchSession } from "#commands/session/touch-session.ts";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Ticket } from "./session-cookie.ts";

const HOUR = 3_600_000;

/**
 * Keeps a session alive while it is used: thirty days slide, and the names in the cookie are at most an hour old.
 * The cookie itself says when it was written, so that a page read costs nothing until an hour has passed.
 */
export class Renewal {
  readonly #ticket: Ticket | null;
  #due: boolean;

  constructor(ticket: Ticket | null, now: number) {
    this.#ticket = ticket;
    this.#due = ticket?.writtenAt !== undefined && now - ticket.writtenAt > HOUR;
  }

  ask(): void {
    this.#due = this.#ticket !== null;
  }

  /** The answer, with the renewed cookie on it where one is due and the answer sets no cookie itself. */
  async onto(response: Response, app: Pick<AppContext, "run" | "openSession">): Promise<Response> {
    if (!this.#due || !this.#ticket || response.headers.has("Set-Cookie")) return response;
    try {
      const { sessionId, secret } = this.#ticket;
      const { viewer, frame } = await app.run(touchSession, {});
      const renewed = new Response(response.body, response);
      renewed.headers.set("Set-Cookie", app.openSession({ sessionId, secret, viewer, frame }));
      return renewed;
    } catch (error) {
      if (isSessionEnded(error) || error instanceof Refusal) return response;
      throw error;
    }
  }
}
