import { env, exports } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { ORIGIN } from "#test/setup/browser.ts";
import { health } from "#worker/health.ts";

const ask = (parts: Partial<Env>) =>
  new Hono<{ Bindings: Env }>().get("/health", health).request("/health", {}, { ...env, ...parts });

const broken = () => {
  throw new Error("secret inside");
};

test("everything answers", async () => {
  const answer = await exports.default.fetch(new Request(`${ORIGIN}/health`));
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true, d1: "ok", r2: "ok", rooms: "ok" }]);
});

test.each<[string, Partial<Env>]>([
  ["d1", { DB: { prepare: broken } as unknown as D1Database }],
  ["r2", { FILES: { head: async () => broken() } as unknown as R2Bucket }],
  ["rooms", { JOB_ROOM: { getByName: broken } as unknown as Env["JOB_ROOM"] }],
  ["r2", { FILES: { head: () => new Promise(() => undefined) } as unknown as R2Bucket }],
])("where %s does not answer, it says so and nothing more", async (part, parts) => {
  const answer = await ask(parts);
  const body = await answer.text();
  expect(answer.status).toBe(503);
  expect(JSON.parse(body)).toEqual({ ok: false, d1: "ok", r2: "ok", rooms: "ok", [part]: "failed" });
});
