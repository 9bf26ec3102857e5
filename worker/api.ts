import { Hono } from "hono";
import { execute } from "#commands/execute.ts";
import { InvalidInput } from "#commands/invalid-input.ts";
import { commands } from "#commands/registry.ts";
import { SessionEnded } from "#db/queries/session-proof.ts";
import { notFound, Refusal } from "#domain/refusal.ts";
import { reads } from "./api-reads.ts";
import { callerFor } from "./caller.ts";
import { identify, identifyKey } from "./identify.ts";
import type { Variables } from "./index.ts";
import { complain, note } from "./log.ts";
import { openApiDocument } from "./openapi.ts";

/** `POST /api/v1/<noun>/<verb>` for every command, `GET /api/v1/<nouns>` for the main nouns. */
export const api = new Hono<{ Bindings: Env; Variables: Variables }>();

api.get("/openapi.json", (c) => c.json(openApiDocument(c.env.APP_URL)));

api.post("/v1/:noun/:verb", async (c) => {
  const now = Date.now();
  const command = commands.get(`${c.req.param("noun")}/${c.req.param("verb")}`);
  if (!command) throw notFound("command");
  const identity = (await identifyKey(c.req.raw, c.env, now)) ?? identify(c.req.raw, c.env, now);
  if (!identity.viewer) throw new Refusal("forbidden", "signed_out", "Sign in, or send an API key.");
  const input: unknown = await c.req.json().catch(() => {
    throw new Refusal("invalid", "not_json", "The body must be JSON.");
  });
  const caller = callerFor(c.env, identity, identity.viewer, now, (work) => c.executionCtx.waitUntil(work));
  const result = await execute(caller, command, input, c.req.header("Idempotency-Key"));
  return c.json({ result: result ?? null });
});

api.route("/v1", reads);

api.onError((error, c) => {
  const requestId = c.get("requestId");
  if (error instanceof InvalidInput)
    return c.json({ error: { code: "invalid", message: error.message, fields: error.fields, requestId } }, 400);
  if (error instanceof Refusal) {
    note("refused", { requestId, code: error.code });
    const { code, message, field = null } = error;
    const status = code === "signed_out" ? 401 : error.status;
    return c.json({ error: { code, message, field, requestId } }, status as 400);
  }
  if (error instanceof SessionEnded)
    return c.json({ error: { code: "signed_out", message: "Your session has ended. Sign in again.", requestId } }, 401);
  complain("bug", { requestId, error });
  return c.json({ error: { code: "bug", message: "Something went wrong on our side.", requestId } }, 500);
});

api.notFound((c) => c.json({ error: { code: "not_found", message: "There is nothing at this address." } }, 404));
