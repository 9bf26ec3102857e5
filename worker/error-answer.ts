import type { Context } from "hono";
import { InvalidInput } from "#commands/invalid-input.ts";
import { isSessionEnded } from "#db/queries/session-proof.ts";
import { Refusal } from "#domain/refusal.ts";
import type { Variables } from "./index.ts";
import { complain, note } from "./log.ts";

/** What programs are told: the same codes and words as people, and the id that the logs are searched for. */
export function errorAnswer(error: unknown, c: Context<{ Bindings: Env; Variables: Variables }>): Response {
  const requestId = c.get("requestId");
  if (error instanceof InvalidInput)
    return c.json(
      { error: { code: "invalid", message: error.message, fields: error.fields, requestId } },
      400,
    );
  if (error instanceof Refusal) {
    note("refused", { requestId, code: error.code });
    const { code, message, field = null } = error;
    const status = code === "signed_out" ? 401 : error.status;
    return c.json({ error: { code, message, field, requestId } }, status as 400);
  }
  if (isSessionEnded(error))
    return c.json(
      { error: { code: "signed_out", message: "Your session has ended. Sign in again.", requestId } },
      401,
    );
  complain("bug", { requestId, error });
  return c.json({ error: { code: "bug", message: "Something went wrong on our side.", requestId } }, 500);
}
