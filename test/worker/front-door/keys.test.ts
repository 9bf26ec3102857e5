import { exports } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import { revokeApiKey } from "#commands/api-key/revoke-api-key.ts";
import { apiKey, person } from "#db/schema/index.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld, type Who, type World } from "#test/setup/world.ts";

let world: World;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  world = await makeWorld();
});

const keyOf = async (who: Who) => (await world.run(who, createApiKey, { name: "Program" })).key ?? "";

async function call(authorization: string, more: Record<string, string> = {}) {
  const headers = { Authorization: authorization, ...more };
  const add = new Request(`${ORIGIN}/api/v1/customer/add`, {
    method: "POST",
    body: '{"name":"New"}',
    headers,
  });
  const list = new Request(`${ORIGIN}/api/v1/customers`, { headers });
  return Promise.all([add, list].map(async (request) => (await exports.default.fetch(request)).status));
}

test.each<[Who, number[]]>([
  ["manager", [200, 200]],
  ["viewer", [403, 200]],
  ["lead", [403, 200]],
  ["stranger", [200, 200]],
])("a key of the %s does what they can, and no more", async (who, statuses) => {
  expect(await call(`Bearer ${await keyOf(who)}`)).toEqual(statuses);
});

test("a key that was revoked, or whose person lost their access, is nobody's", async () => {
  const revoked = await keyOf("manager");
  const [row] = await world.db.select().from(apiKey);
  await world.run("manager", revokeApiKey, { apiKeyId: row?.id });
  expect(await call(`Bearer ${revoked}`)).toEqual([401, 401]);
  const kept = await keyOf("manager");
  for (const status of ["suspended", "removed"] as const) {
    const [before] = await world.db.select().from(person).where(eq(person.id, "manager1"));
    await world.db
      .update(person)
      .set({ status, version: (before?.version ?? 0) + 1 })
      .where(eq(person.id, "manager1"));
    expect(await call(`Bearer ${kept}`)).toEqual([401, 401]);
  }
});

test.each(["Bearer ", "Bearer jr_x", `Bearer jr_${"x".repeat(43)}`, "Basic eDp5", "jr_x"])(
  "%s is nobody, even beside a good cookie",
  async (authorization) => {
    const { cookie } = await browser("manager");
    expect(await call(authorization, { Cookie: cookie })).toEqual([401, 401]);
  },
);
