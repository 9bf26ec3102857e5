import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptInvite } from "#commands/person/accept-invite.ts";
import { invitePerson } from "#commands/person/invite-person.ts";
import { removePerson } from "#commands/person/remove-person.ts";
import { resendInvite } from "#commands/person/resend-invite.ts";
import { revokeInvite } from "#commands/person/revoke-invite.ts";
import { checkPassword } from "#commands/session/check-password.ts";
import { invite, person } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { mailedSecret } from "./mailed.ts";

const SYSTEM: Viewer = { kind: "system", orgId: "org1", id: "system", name: "Jobroom", via: "system" };
const DAY = 86_400_000;
const chosen = { name: "Nora Newman", password: "four words in a row" };

async function invited(world: World) {
  const { personId } = await world.run("admin", invitePerson, {
    email: "nora@example.test",
    name: "Nora",
    role: "viewer",
  });
  return { personId, token: await mailedSecret(world.db, "invite") };
}

test("accepting gives access with the chosen name and password", async () => {
  const world = await makeWorld();
  const { personId, token } = await invited(world);
  expect(await world.run(SYSTEM, acceptInvite, { token, ...chosen })).toEqual({ personId });
  const [row] = await world.db.select().from(person).where(eq(person.id, personId));
  expect(row).toMatchObject({ status: "active", name: "Nora Newman", email: "nora@example.test" });
  const pepper = "a pepper that only the tests know";
  const found = await checkPassword(
    { db: world.db, pepper },
    { email: "nora@example.test", password: chosen.password },
  );
  expect(found).toEqual([{ orgId: "org1", personId, organisation: "Harbour Works" }]);
});

test("two at once accept once", async () => {
  const world = await makeWorld();
  const { token } = await invited(world);
  const both = await Promise.allSettled([
    world.run(SYSTEM, acceptInvite, { token, ...chosen }),
    world.run(SYSTEM, acceptInvite, { token, ...chosen, name: "Somebody Else" }),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((b) => b.status === "rejected")).toMatchObject({ reason: { code: "invite_used" } });
});

test("a token works for seven days, once, and not after it was withdrawn or replaced", async () => {
  const world = await makeWorld();
  const { personId, token } = await invited(world);
  const accept = (secret: string) => world.run(SYSTEM, acceptInvite, { token: secret, ...chosen });
  await world.run("admin", revokeInvite, { personId });
  await expect(accept(token)).rejects.toMatchObject({ code: "invite_revoked" });

  await world.run("admin", resendInvite, { personId });
  const second = await mailedSecret(world.db, "invite");
  expect(second).not.toBe(token);
  await expect(accept(token)).rejects.toMatchObject({ code: "invite_revoked" });
  world.clock.now += 7 * DAY;
  await expect(accept(second)).rejects.toMatchObject({ code: "invite_expired" });

  await world.run("admin", resendInvite, { personId });
  const third = await mailedSecret(world.db, "invite");
  await accept(third);
  await expect(accept(third)).rejects.toMatchObject({ code: "invite_used" });
  await expect(world.run("admin", resendInvite, { personId })).rejects.toMatchObject({
    code: "wrong_status",
  });
});

test("a refusal leaves nothing", async () => {
  const world = await makeWorld();
  const { personId, token } = await invited(world);
  await expect(
    world.run(SYSTEM, acceptInvite, { token, name: "N", password: "short" }),
  ).rejects.toMatchObject({
    fields: { password: [expect.stringContaining("10 characters")] },
  });
  await expect(world.run(SYSTEM, acceptInvite, { token: "unknown", ...chosen })).rejects.toMatchObject({
    code: "not_found",
  });
  const elsewhere = { ...SYSTEM, orgId: "org2" };
  await expect(world.run(elsewhere, acceptInvite, { token, ...chosen })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(world.run("admin", acceptInvite, { token, ...chosen })).rejects.toMatchObject({
    code: "forbidden",
  });
  const [row] = await world.db.select().from(invite);
  expect(row?.acceptedAt).toBeNull();

  await world.run("admin", removePerson, { personId });
  await expect(world.run(SYSTEM, acceptInvite, { token, ...chosen })).rejects.toMatchObject({
    code: "invite_revoked",
  });
});

test("strangers know of no invitation", async () => {
  const world = await makeWorld();
  const { personId } = await invited(world);
  for (const who of ["lead", "otherLead"] as const) {
    await expect(world.run(who, resendInvite, { personId })).rejects.toMatchObject({ code: "not_found" });
    await expect(world.run(who, revokeInvite, { personId })).rejects.toMatchObject({ code: "not_found" });
  }
});
