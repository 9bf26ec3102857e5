import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import { revokeApiKey } from "#commands/api-key/revoke-api-key.ts";
import { endOtherSessions } from "#commands/session/end-other-sessions.ts";
import { endSession } from "#commands/session/end-session.ts";
import { touchSession } from "#commands/session/touch-session.ts";
import { viewerOfApiKey } from "#db/queries/api-keys.ts";
import { readAccount } from "#db/queries/sessions.ts";
import { idempotency, person, session } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld, NOW, VIEWERS } from "#test/setup/world.ts";

const DAY = 86_400_000;
const second = {
  id: "second",
  orgId: "org1",
  personId: "manager1",
  secretHash: "x",
  createdAt: 1,
  expiresAt: NOW + DAY,
  lastSeenAt: 1,
};

test("ending the others keeps the one in use", async () => {
  const { run, db, published } = await makeWorld();
  await browser("manager");
  await browser("admin");
  await db.insert(session).values(second);
  expect(await run("manager", endOtherSessions, {})).toEqual({ ended: 1 });
  expect((await db.select().from(session)).map(({ id }) => id).sort()).toEqual(["s-admin1", "s-manager1"]);
  expect(published.at(-1)?.goodbyes).toEqual([{ sessionId: "second", reason: "gone" }]);
});

test("nobody ends a session of somebody else", async () => {
  const { run, db } = await makeWorld();
  await browser("manager");
  for (const who of ["admin", "lead", "customer", "stranger"] as const)
    await expect(run(who, endSession, { sessionId: "s-manager1" })).rejects.toMatchObject({
      code: "not_found",
    });
  expect(await db.select().from(session)).toHaveLength(1);
});

test("a touch slides thirty days and brings what the cookie should say", async () => {
  const { run, db, clock } = await makeWorld();
  await browser("manager");
  await db.update(person).set({ name: "Mara Married", version: 2 }).where(eq(person.id, "manager1"));
  clock.now = NOW + 3 * DAY;
  const { viewer, frame } = await run("manager", touchSession, {});
  expect(viewer).toMatchObject({ id: "manager1", name: "Mara Married", role: "manager", via: "s-manager1" });
  expect(frame).toMatchObject({ name: "Mara Married", organisation: "Harbour Works" });
  const [row] = await db.select().from(session);
  expect(row).toMatchObject({ lastSeenAt: clock.now, expiresAt: clock.now + 30 * DAY });
  expect((await run("customer", touchSession, {})).viewer).toMatchObject({
    kind: "customer",
    customerId: "cust1",
  });
});

test("an account page lists one's own sessions and keys only", async () => {
  const { run, db } = await makeWorld();
  await browser("manager");
  await browser("admin");
  await run("manager", createApiKey, { name: "Reports" });
  const account = await readAccount(db, VIEWERS.manager);
  expect(account.sessions.map(({ id }) => id)).toEqual(["s-manager1"]);
  expect(account.keys.map(({ name }) => name)).toEqual(["Reports"]);
  expect((await readAccount(db, VIEWERS.admin)).keys).toHaveLength(0);
});

test("a key is shown once: neither the database nor a repeat of the request gives it again", async () => {
  const { run, db } = await makeWorld();
  const made = await run("manager", createApiKey, { name: "Reports" }, "key1");
  expect(made.key).toMatch(/^jr_[\w-]{43}$/);
  expect(await run("manager", createApiKey, { name: "Reports" }, "key1")).toEqual({
    apiKeyId: made.apiKeyId,
    key: null,
  });
  expect(JSON.stringify(await db.select().from(idempotency))).not.toContain(made.key);
  expect(await viewerOfApiKey(db, made.key ?? "", NOW)).toMatchObject({ id: "manager1", via: made.apiKeyId });
});

test("a revoked key opens nothing, and only its owner revokes it", async () => {
  const { run, db } = await makeWorld();
  const { apiKeyId, key } = await run("manager", createApiKey, { name: "Reports" });
  await expect(run("admin", revokeApiKey, { apiKeyId })).rejects.toMatchObject({ code: "not_found" });
  await expect(run("stranger", revokeApiKey, { apiKeyId })).rejects.toMatchObject({ code: "not_found" });
  await run("manager", revokeApiKey, { apiKeyId });
  await run("manager", revokeApiKey, { apiKeyId });
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toBeNull();
});
