import { Hono } from "hono";
import { execute } from "#commands/execute.ts";
import { commands } from "#commands/registry.ts";
import { notFound, Refusal } from "#domain/refusal.ts";
import { reads } from "./api-reads.ts";
import { callerFor } from "./caller.ts";
import { errorAnswer } from "./error-answer.ts";
import { identifyProgram } from "./identify.ts";
import type { Variables } from "./index.ts";
import { openApiDocument } from "./openapi.ts";
import { whence } from "./whence.ts";

const LONGEST_KEY = 100;

/** `POST /api/v1/<noun>/<verb>` for every command, `GET /api/v1/<nouns>` for the main nouns. */
export const api = new Hono<{ Bindings: Env; Variables: Variables }>();

api.get("/openapi.json", (c) => c.json(openApiDocument(c.env.APP_URL)));

api.post("/v1/:noun/:verb", async (c) => {
  const now = Date.now();
  const command = commands.get(`${c.req.param("noun")}/${c.req.param("verb")}`);
  if (!command) throw notFound("command");
  const identity = await identifyProgram(c.req.raw, c.env, now);
  if (!identity.viewer) throw new Refusal("forbidden", "signed_out", "Sign in, or send an API key.");
  const input: unknown = await c.req.json().catch(() => {
    throw new Refusal("invalid", "not_json", "The body must be JSON.");
  });
  const key = c.req.header("Idempotency-Key");
  if (key !== undefined && key.length > LONGEST_KEY)
    throw new Refusal("invalid", "key_too_long", `An Idempotency-Key has ${LONGEST_KEY} characters at most.`);
  const later = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
  const caller = callerFor(c.env, identity, identity.viewer, now, later, whence(c.req.raw.headers));
  const result = await execute(caller, command, input, key);
  return c.json({ result: result ?? null });
});

api.route("/v1", reads);

api.onError(errorAnswer);

api.notFound((c) =>
  c.json({ error: { code: "not_found", message: "There is nothing at this address." } }, 404),
);
