import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import { makeContractorUser } from "#commands/person/make-contractor-user.ts";
import { reinstatePerson } from "#commands/person/reinstate-person.ts";
import { removePerson } from "#commands/person/remove-person.ts";
import { suspendPerson } from "#commands/person/suspend-person.ts";
import { updatePerson } from "#commands/person/update-person.ts";
import { viewerOfApiKey } from "#db/queries/api-keys.ts";
import { SessionEnded, sessionProof } from "#db/queries/session-proof.ts";
import { apiKey, person, session } from "#db/schema/index.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { makeWorld, NOW, VIEWERS } from "#test/setup/world.ts";
import { openTicket, readCookie } from "#worker/session-cookie.ts";

/** Whether the session behind a browser's cookie still stands. */
async function stands({ cookie }: Browser): Promise<boolean> {
  const ticket = openTicket(readCookie(cookie), env.SESSION_KEY);
  if (!ticket) return false;
  const proof = sessionProof(env.DB, ticket, NOW);
  const { results } = await proof.statement.all<Record<string, unknown>>();
  try {
    proof.accept(results[0]);
    return true;
  } catch (error) {
    if (error instanceof SessionEnded) return false;
    throw error;
  }
}

test("suspending ends sessions and rests API keys; reinstating wakes the keys, not the sessions", async () => {
  const { run, db, published } = await makeWorld();
  const device = await browser("manager");
  const { key } = await run("manager", createApiKey, { name: "Reports" });
  expect(await stands(device)).toBe(true);
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toMatchObject({ id: "manager1", role: "manager" });

  await run("admin", suspendPerson, { personId: "manager1" });
  expect(await stands(device)).toBe(false);
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toBeNull();
  expect(published.at(-1)?.goodbyes).toEqual([{ personId: "manager1", reason: "gone" }]);

  await run("admin", reinstatePerson, { personId: "manager1" });
  expect(await stands(device)).toBe(false);
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toMatchObject({ id: "manager1" });
});

test("removing ends everything and keeps the person's row", async () => {
  const { run, db } = await makeWorld();
  const device = await browser("technician");
  const { key } = await run("technician", createApiKey, { name: "Phone" });
  await run("lead", removePerson, { personId: "tech1" });
  expect(await stands(device)).toBe(false);
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toBeNull();
  const [row] = await db.select().from(person).where(eq(person.id, "tech1"));
  expect(row).toMatchObject({ status: "removed", name: "Tess Technician" });
  expect((await db.select().from(apiKey))[0]?.revokedAt).toBe(NOW);
  await expect(run("lead", reinstatePerson, { personId: "tech1" })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("a new role ends sessions, so that no cookie says more than its person may", async () => {
  const { run, published } = await makeWorld();
  const device = await browser("manager");
  await run("admin", updatePerson, { personId: "manager1", name: "Mara Manager", role: "viewer" });
  expect(await stands(device)).toBe(false);
  expect(published.at(-1)?.goodbyes).toEqual([{ personId: "manager1", reason: "changed" }]);
});

test("a new name alone keeps sessions", async () => {
  const { run, db } = await makeWorld();
  const device = await browser("manager");
  await run("admin", updatePerson, {
    personId: "manager1",
    name: "Mara M.",
    role: "manager",
    approvalLimitMinor: 1000,
  });
  expect(await stands(device)).toBe(true);
  const [row] = await db.select().from(person).where(eq(person.id, "manager1"));
  expect(row).toMatchObject({ name: "Mara M.", approvalLimitMinor: 1000, version: 2 });
  const late = run("admin", updatePerson, {
    personId: "manager1",
    name: "X",
    role: "manager",
    expectedVersion: 1,
  });
  await expect(late).rejects.toMatchObject({ code: "stale_version" });
});

test("making staff a contractor's user ends every way in they had", async () => {
  const { run, db } = await makeWorld();
  const device = await browser("manager");
  const { key } = await run("manager", createApiKey, { name: "Reports" });
  await run("admin", makeContractorUser, { personId: "manager1", contractorId: "con2", role: "lead" });
  expect(await stands(device)).toBe(false);
  expect(await viewerOfApiKey(db, key ?? "", NOW)).toBeNull();
  const [row] = await db.select().from(person).where(eq(person.id, "manager1"));
  expect(row).toMatchObject({ kind: "contractor", role: "lead", contractorId: "con2" });
  for (const who of ["manager", "lead"] as const)
    await expect(
      run(who, makeContractorUser, { personId: "viewer1", contractorId: "con1", role: "lead" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
});

test("nobody locks themselves or the organisation out", async () => {
  const { run, db } = await makeWorld();
  await expect(run("admin", suspendPerson, { personId: "admin1" })).rejects.toMatchObject({
    code: "own_access",
  });
  await expect(run("admin", removePerson, { personId: "admin1" })).rejects.toMatchObject({
    code: "own_access",
  });
  await expect(
    run("admin", updatePerson, { personId: "admin1", name: "A", role: "viewer" }),
  ).rejects.toMatchObject({
    code: "own_access",
  });
  await expect(
    run("admin", makeContractorUser, { personId: "admin1", contractorId: "con1", role: "lead" }),
  ).rejects.toMatchObject({
    code: "own_access",
  });
  await run("admin", updatePerson, { personId: "manager1", name: "Mara", role: "admin" });
  const second = { ...VIEWERS.manager, role: "admin" as const } as typeof VIEWERS.manager;
  const both = await Promise.allSettled([
    run("admin", suspendPerson, { personId: "manager1" }),
    run(second, suspendPerson, { personId: "admin1" }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((b) => b.status === "rejected")).toMatchObject({ reason: { code: "last_admin" } });
  const admins = await db.select().from(person).where(eq(person.role, "admin"));
  expect(admins.filter((a) => a.status === "active")).toHaveLength(1);
});

test("a lead manages only their own people; nobody else's exist for them", async () => {
  const { run, db } = await makeWorld();
  await run("lead", suspendPerson, { personId: "tech1" });
  await run("lead", updatePerson, { personId: "tech2", name: "Theo", role: "lead" });
  for (const personId of ["lead2", "manager1", "admin1"]) {
    await expect(run("lead", suspendPerson, { personId })).rejects.toMatchObject({ code: "not_found" });
    await expect(run("lead", removePerson, { personId })).rejects.toMatchObject({ code: "not_found" });
  }
  for (const who of ["manager", "viewer", "technician", "customer", "stranger"] as const)
    await expect(run(who, suspendPerson, { personId: "tech2" })).rejects.toMatchObject({ code: "forbidden" });
  const active = await db.select().from(person).where(eq(person.status, "active"));
  expect(active).toHaveLength(8);
});

test("every session goes, wherever it was opened", async () => {
  const { run, db } = await makeWorld();
  await browser("lead");
  await db.insert(session).values({
    id: "s2",
    orgId: "org1",
    secretHash: "x",
    personId: "lead1",
    createdAt: 1,
    expiresAt: NOW * 2,
    lastSeenAt: 1,
  });
  await run("admin", suspendPerson, { personId: "lead1" });
  expect(await db.select().from(session)).toHaveLength(0);
});
