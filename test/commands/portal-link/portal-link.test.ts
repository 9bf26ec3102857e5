import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { removeContact } from "#commands/contact/remove-contact.ts";
import { updateContact } from "#commands/contact/update-contact.ts";
import { openPortal } from "#commands/portal/open-portal.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { renewPortalLink } from "#commands/portal-link/renew-portal-link.ts";
import { revokePortalLink } from "#commands/portal-link/revoke-portal-link.ts";
import { SessionEnded, sessionProof } from "#db/queries/session-proof.ts";
import { outbox, portalLink, session } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { makeWorld, NOW, type World } from "#test/setup/world.ts";
import { mailedSecret } from "../person/mailed.ts";

const SYSTEM: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };
const DAY = 86_400_000;
const from = { ip: "203.0.113.7", userAgent: "Test" };

async function mailed(world: World) {
  const { linkId } = await world.run("manager", createPortalLink, { contactId: "contact1" });
  return { linkId, secret: await mailedSecret(world.db, "p") };
}

const open = (world: World, secret: string) => world.run(SYSTEM, openPortal, { secret, ...from });

async function stands(ticket: Awaited<ReturnType<typeof open>>, now = NOW): Promise<boolean> {
  const proof = sessionProof(env.DB, ticket, now);
  const { results } = await proof.statement.all<Record<string, unknown>>();
  try {
    proof.accept(results[0]);
    return true;
  } catch (error) {
    if (error instanceof SessionEnded) return false;
    throw error;
  }
}

test("a mailed link opens its contact's jobs, on every device, and notes when", async () => {
  const world = await makeWorld();
  const { secret } = await mailed(world);
  const [first, second] = await Promise.all([open(world, secret), open(world, secret)]);
  expect(first.viewer).toMatchObject({
    kind: "customer",
    id: "contact1",
    customerId: "cust1",
    name: "Cora Customer",
  });
  expect(first.frame).toMatchObject({ party: "Quay Apartments", organisation: "Harbour Works" });
  expect(await stands(first)).toBe(true);
  expect(await stands(second)).toBe(true);
  const [row] = await world.db.select().from(portalLink);
  expect(row).toMatchObject({ lastUsedAt: NOW, expiresAt: NOW + 90 * DAY });
  expect(row?.secretHash).not.toContain(secret);
});

test("revoking ends the link and whoever is in by it", async () => {
  const world = await makeWorld();
  const { linkId, secret } = await mailed(world);
  const ticket = await open(world, secret);
  await world.run("manager", revokePortalLink, { linkId });
  expect(world.published.at(-1)?.goodbyes).toEqual([{ linkId, reason: "gone" }]);
  expect(await stands(ticket)).toBe(false);
  await expect(open(world, secret)).rejects.toMatchObject({ code: "link_revoked" });
  expect(await world.db.select().from(session)).toHaveLength(0);
});

test("a link runs out, and its sessions with it", async () => {
  const world = await makeWorld();
  const { secret } = await mailed(world);
  world.clock.now = NOW + 80 * DAY;
  const ticket = await open(world, secret);
  expect(await stands(ticket, NOW + 89 * DAY)).toBe(true);
  expect(await stands(ticket, NOW + 90 * DAY)).toBe(false);
  world.clock.now = NOW + 90 * DAY;
  await expect(open(world, secret)).rejects.toMatchObject({ code: "link_expired" });
});

test("a fresh link goes to the address on file, unless staff ended every link", async () => {
  const world = await makeWorld();
  const { linkId } = await mailed(world);
  await world.run(SYSTEM, renewPortalLink, { contactId: "contact1" });
  const mails = await world.db.select().from(outbox);
  expect(mails.map(({ message }) => message.to)).toEqual(["cora@example.test", "cora@example.test"]);
  const asked = mails.map(({ message }) => message.text.includes("the fresh link you asked for"));
  expect(asked.sort()).toEqual([false, true]);
  for (const { id } of await world.db.select().from(portalLink))
    await world.run("manager", revokePortalLink, { linkId: id });
  await world.run(SYSTEM, renewPortalLink, { contactId: "contact1" });
  await world.run(SYSTEM, renewPortalLink, { contactId: "contact2" });
  expect(await world.db.select().from(outbox)).toHaveLength(2);
  expect(linkId).toBeTruthy();
});

test("a new address, or removing the contact, ends links mailed to the old one", async () => {
  const world = await makeWorld();
  const { secret } = await mailed(world);
  const ticket = await open(world, secret);
  await world.run("manager", updateContact, {
    contactId: "contact1",
    name: "Cora C.",
    email: "cora@example.test",
  });
  expect(await stands(ticket)).toBe(true);
  await world.run("manager", updateContact, {
    contactId: "contact1",
    name: "Cora C.",
    email: "else@example.test",
  });
  expect(await stands(ticket)).toBe(false);
  const again = await mailed(world);
  await world.run("manager", removeContact, { contactId: "contact1" });
  await expect(open(world, again.secret)).rejects.toMatchObject({ code: "not_found" });
});

test("nobody else makes, ends or opens one", async () => {
  const world = await makeWorld();
  const { linkId, secret } = await mailed(world);
  for (const who of ["viewer", "lead", "technician", "customer", "otherCustomer"] as const) {
    await expect(world.run(who, createPortalLink, { contactId: "contact1" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(world.run(who, revokePortalLink, { linkId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(world.run(who, openPortal, { secret, ...from })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  await expect(world.run("stranger", createPortalLink, { contactId: "contact1" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(world.run("stranger", revokePortalLink, { linkId })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(open(world, "unknown")).rejects.toMatchObject({ code: "not_found" });
  await expect(
    world.run({ ...SYSTEM, orgId: "org2" }, openPortal, { secret, ...from }),
  ).rejects.toMatchObject({ code: "not_found" });
});
