import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changePassword } from "#commands/password/change-password.ts";
import { requestReset } from "#commands/password/request-reset.ts";
import { resetPassword } from "#commands/password/reset-password.ts";
import { suspendPerson } from "#commands/person/suspend-person.ts";
import { hashPassword, passwordFits } from "#commands/session/password.ts";
import { outbox, passwordReset, person, session } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { mailedSecret } from "../person/mailed.ts";

const SYSTEM: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };
const HOUR = 3_600_000;
const password = "a fresh set of words";

async function asked(world: World) {
  await world.run(SYSTEM, requestReset, { email: "Manager1@example.test" });
  return mailedSecret(world.db, "reset");
}

const hashOf = async ({ db }: World, id: string) => {
  const [row] = await db.select().from(person).where(eq(person.id, id));
  return row?.passwordHash ?? null;
};

test("a reset changes the password, ends every session and works once", async () => {
  const world = await makeWorld();
  await browser("manager");
  const first = await asked(world);
  const second = await asked(world);
  await world.run(SYSTEM, resetPassword, { token: second, password });
  expect(await passwordFits(password, await hashOf(world, "manager1"), env.PEPPER)).toBe(true);
  expect(await world.db.select().from(session)).toHaveLength(0);
  expect(world.published.at(-1)?.goodbyes).toEqual([{ personId: "manager1", reason: "gone" }]);
  for (const token of [first, second])
    await expect(world.run(SYSTEM, resetPassword, { token, password })).rejects.toMatchObject({
      code: "reset_closed",
    });
});

test("two at once reset once", async () => {
  const world = await makeWorld();
  const token = await asked(world);
  const both = await Promise.allSettled([
    world.run(SYSTEM, resetPassword, { token, password }),
    world.run(SYSTEM, resetPassword, { token, password: "another set of words" }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("nobody learns whether an address has access", async () => {
  const world = await makeWorld();
  await world.run("admin", suspendPerson, { personId: "viewer1" });
  for (const email of ["nobody@example.test", "viewer1@example.test"])
    expect(await world.run(SYSTEM, requestReset, { email })).toBeNull();
  expect(await world.db.select().from(outbox)).toHaveLength(0);
  expect(await world.db.select().from(passwordReset)).toHaveLength(0);
});

test("a link ends after an hour, with the person's access, and outside its organisation", async () => {
  const world = await makeWorld();
  const token = await asked(world);
  const elsewhere = { ...SYSTEM, orgId: "org2" };
  await expect(world.run(elsewhere, resetPassword, { token, password })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(world.run("manager", resetPassword, { token, password })).rejects.toMatchObject({
    code: "forbidden",
  });
  await world.run("admin", suspendPerson, { personId: "manager1" });
  await expect(world.run(SYSTEM, resetPassword, { token, password })).rejects.toMatchObject({
    code: "reset_closed",
  });
  world.clock.now += HOUR;
  await expect(world.run(SYSTEM, resetPassword, { token, password })).rejects.toMatchObject({
    code: "reset_closed",
  });
  expect(await hashOf(world, "manager1")).toBeNull();
});

test("changing one's own password asks for the old one and keeps only this browser", async () => {
  const world = await makeWorld();
  await browser("manager");
  const passwordHash = await hashPassword("the words of now", env.PEPPER);
  await world.db.update(person).set({ passwordHash, version: 2 }).where(eq(person.id, "manager1"));
  const other = {
    id: "elsewhere",
    orgId: "org1",
    personId: "manager1",
    secretHash: "x",
    createdAt: 1,
    expiresAt: 1e15,
    lastSeenAt: 1,
  };
  await world.db.insert(session).values(other);
  const wrong = world.run("manager", changePassword, {
    currentPassword: "not it at all",
    newPassword: password,
  });
  await expect(wrong).rejects.toMatchObject({ code: "wrong_password", field: "currentPassword" });
  await world.run("manager", changePassword, { currentPassword: "the words of now", newPassword: password });
  expect((await world.db.select().from(session)).map(({ id }) => id)).toEqual(["s-manager1"]);
  expect(world.published.at(-1)?.goodbyes).toEqual([{ sessionId: "elsewhere", reason: "gone" }]);
  expect(await passwordFits(password, await hashOf(world, "manager1"), env.PEPPER)).toBe(true);
});
