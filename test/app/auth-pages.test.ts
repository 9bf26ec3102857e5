import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { invitePerson } from "#commands/person/invite-person.ts";
import { suspendPerson } from "#commands/person/suspend-person.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { revokePortalLink } from "#commands/portal-link/revoke-portal-link.ts";
import { hashPassword } from "#commands/session/password.ts";
import { createDb } from "#db/client.ts";
import { invite, organisation, outbox, person, portalLink, session } from "#db/schema/index.ts";
import { mailedSecret } from "#test/commands/person/mailed.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld, NOW, type World } from "#test/setup/world.ts";

const PASSWORD = "four words in a row";

async function withPassword({ db }: World, id: string) {
  const passwordHash = await hashPassword(PASSWORD, env.PEPPER);
  await db.update(person).set({ passwordHash, version: 2 }).where(eq(person.id, id));
}

/** A real clock for links: pages ask the machine's, tests the world's. */
async function madeNow(): Promise<World> {
  const world = await makeWorld();
  world.clock.now = Date.now();
  return world;
}

const cookieOf = (response: Response) => response.headers.get("Set-Cookie")?.split(";")[0] ?? "";

test("the first run sets up an organisation, signs its admin in, and cannot be repeated", async () => {
  const nobody = await browser(null);
  expect((await nobody.get("/")).headers.get("Location")).toBe("/set-up");
  const fields = {
    organisation: "Acme",
    name: "Ada",
    email: "ada@example.test",
    password: PASSWORD,
    currency: "AUD",
    timeZone: "Australia/Sydney",
  };
  expect((await nobody.post("/set-up", { ...fields, password: "short" })).status).toBe(400);
  const done = await nobody.post("/set-up", fields);
  expect(done.status).toBe(302);
  expect((await nobody.get("/settings", { Cookie: cookieOf(done) })).status).toBe(200);
  expect((await nobody.get("/set-up")).headers.get("Location")).toBe("/sign-in");
  expect((await nobody.post("/set-up", fields)).headers.get("Location")).toBe("/sign-in");
  expect(await createDb(env.DB).select().from(organisation)).toHaveLength(1);
});

test("signing in opens a session, signing out ends it", async () => {
  const world = await makeWorld();
  await withPassword(world, "manager1");
  const nobody = await browser(null);
  const wrong = await nobody.post("/sign-in", { email: "manager1@example.test", password: "something else" });
  expect(wrong.status).toBe(400);
  expect(await wrong.text()).toContain("do not belong together");
  const signedIn = await nobody.post("/sign-in?to=%2Fpeople", {
    email: "Manager1@example.test",
    password: PASSWORD,
  });
  expect(signedIn.headers.get("Location")).toBe("/people");
  const Cookie = cookieOf(signedIn);
  expect((await nobody.get("/people", { Cookie })).status).toBe(200);
  const out = await nobody.post("/sign-out", {}, { Cookie });
  expect(out.headers.get("Location")).toBe("/sign-in");
  expect(await world.db.select().from(session)).toHaveLength(0);
  expect((await nobody.get("/people", { Cookie })).headers.get("Location")).toContain("/sign-in?to=");
});

test("who signs in again comes back to the page, also where the router had asked for what it shows", async () => {
  const nobody = await browser(null);
  for (const [asked, page] of [
    ["/people.data", "/people"],
    ["/board.data?view=table&_routes=routes%2Fstaff%2Fboard%2Fpage", "/board?view=table"],
  ] as const)
    expect(await (await nobody.get(asked)).text()).toContain(`/sign-in?to=${encodeURIComponent(page)}"`);
});

test("whoever fits several organisations chooses one", async () => {
  const world = await makeWorld();
  const passwordHash = await hashPassword(PASSWORD, env.PEPPER);
  await world.db
    .update(person)
    .set({ passwordHash, email: "both@example.test", version: 2 })
    .where(eq(person.id, "manager1"));
  await world.db
    .update(person)
    .set({ passwordHash, email: "both@example.test", version: 2 })
    .where(eq(person.id, "manager9"));
  const nobody = await browser(null);
  const page = await nobody.post("/sign-in", { email: "both@example.test", password: PASSWORD });
  const html = await page.text();
  expect(html).toContain("Which organisation?");
  expect(html).toContain("Elsewhere");
  const choice = /name="choice" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const chosen = await nobody.post("/sign-in/organisation", { choice, orgId: "org2" });
  expect(chosen.headers.get("Location")).toBe("/");
  expect((await world.db.select().from(session)).map(({ orgId }) => orgId)).toEqual(["org2"]);
  for (const forged of [
    { choice, orgId: "org3" },
    { choice: `${choice}x`, orgId: "org2" },
  ])
    expect(await (await nobody.post("/sign-in/organisation", forged)).text()).toContain("Sign in again");
});

test("too many tries for one account are held back, with what was typed kept", async () => {
  await makeWorld();
  const nobody = await browser(null);
  const tries = Array.from({ length: 11 }, () =>
    nobody.post("/sign-in", { email: "manager1@example.test", password: "guess" }),
  );
  const answers = await Promise.all(tries);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(400), 429]);
  const held = answers.find(({ status }) => status === 429);
  const html = (await held?.text()) ?? "";
  expect(html).toContain("Too many tries");
  expect(html).toContain("manager1@example.test");
  expect(html).not.toContain("guess");
});

test("forgotten passwords of one network keep nobody there from signing in", async () => {
  const world = await makeWorld();
  await withPassword(world, "manager1");
  const nobody = await browser(null);
  for (let n = 0; n < 15; n += 1)
    expect((await nobody.post("/forgotten-password", { email: `nobody${n}@example.test` })).status).toBe(200);
  const held = await nobody.post("/forgotten-password", { email: "manager1@example.test" });
  expect(held.status).toBe(429);
  const signedIn = await nobody.post("/sign-in", { email: "manager1@example.test", password: PASSWORD });
  expect(signedIn.status).toBe(302);
});

test("opening an invitation changes nothing; posting accepts it and signs in", async () => {
  const world = await madeNow();
  await world.run("admin", invitePerson, { email: "nora@example.test", name: "Nora", role: "viewer" });
  const token = await mailedSecret(world.db, "invite");
  const nobody = await browser(null);
  const page = await nobody.get(`/invite/${token}`);
  expect(await page.text()).toContain("nora@example.test");
  expect((await world.db.select().from(invite))[0]?.acceptedAt).toBeNull();
  expect(
    (
      await nobody.post(
        `/invite/${token}`,
        { name: "Nora", password: PASSWORD },
        { Origin: "https://evil.test" },
      )
    ).status,
  ).toBe(403);
  const joined = await nobody.post(`/invite/${token}`, { name: "Nora", password: PASSWORD });
  expect(joined.status).toBe(302);
  expect((await nobody.get("/people", { Cookie: cookieOf(joined) })).status).toBe(200);
  expect(await (await nobody.get(`/invite/${token}`)).text()).toContain("You have accepted this invitation");
  expect(await (await nobody.get("/invite/unknown")).text()).toContain("We cannot find this invitation");
});

test("a forgotten password is answered the same whoever asks, and the link is used once", async () => {
  const world = await makeWorld();
  const nobody = await browser(null);
  const unknown = await (await nobody.post("/forgotten-password", { email: "nobody@example.test" })).text();
  const known = await (await nobody.post("/forgotten-password", { email: "manager1@example.test" })).text();
  for (const html of [unknown, known]) expect(html).toContain("Look in your mail");
  await vi.waitFor(async () => expect(await world.db.select().from(outbox)).toHaveLength(1));
  const token = await mailedSecret(world.db, "reset");
  expect(await (await nobody.get(`/reset/${token}`)).text()).toContain("manager1@example.test");
  const reset = await nobody.post(`/reset/${token}`, { password: PASSWORD });
  expect(reset.status).toBe(302);
  expect((await nobody.get("/account", { Cookie: cookieOf(reset) })).status).toBe(200);
  expect(await (await nobody.get(`/reset/${token}`)).text()).toContain("no longer works");
});

test("a portal link opens by a post only, and leads to an address without the secret", async () => {
  const world = await madeNow();
  const { linkId } = await world.run("manager", createPortalLink, { contactId: "contact1" });
  const secret = await mailedSecret(world.db, "p");
  const nobody = await browser(null);
  const page = await (await nobody.get(`/p/${secret}`)).text();
  expect(page).toContain("Cora Customer");
  expect(page).not.toContain("cora@example.test");
  expect(await world.db.select().from(session)).toHaveLength(0);
  expect((await world.db.select().from(portalLink))[0]?.lastUsedAt).toBeNull();
  expect((await nobody.post(`/p/${secret}`, {}, { Origin: "https://evil.test" })).status).toBe(403);
  const opened = await nobody.post(`/p/${secret}`, {});
  expect(opened.headers.get("Location")).toBe("/portal");
  const Cookie = cookieOf(opened);
  expect((await nobody.get("/board", { Cookie })).status).toBe(404);
  await world.run("manager", revokePortalLink, { linkId });
  expect(await (await nobody.get(`/p/${secret}`)).text()).toContain("This link was withdrawn");
  expect((await nobody.post(`/p/${secret}`, {})).headers.get("Location")).toBe(`/p/${secret}`);
});

test("an expired link mails a fresh one to the address on file; a withdrawn one does not", async () => {
  const world = await makeWorld();
  world.clock.now = Date.now() - 91 * 86_400_000;
  const { linkId } = await world.run("manager", createPortalLink, { contactId: "contact1" });
  const secret = await mailedSecret(world.db, "p");
  const nobody = await browser(null);
  const page = await (await nobody.get(`/p/${secret}`)).text();
  expect(page).toContain("This link has expired");
  expect(page).toContain("co…@example.test");
  expect(await (await nobody.post(`/p/${secret}/fresh`, {})).text()).toContain("Look in your mail");
  expect(await world.db.select().from(outbox)).toHaveLength(2);
  for (const { id } of await world.db.select().from(portalLink))
    await world.run("manager", revokePortalLink, { linkId: id });
  expect((await nobody.post(`/p/${secret}/fresh`, {})).headers.get("Location")).toBe(`/p/${secret}`);
  expect(await (await nobody.post("/fresh-link", { email: "cora@example.test" })).text()).toContain(
    "Look in your mail",
  );
  expect(linkId).toBeTruthy();
  expect(await world.db.select().from(outbox)).toHaveLength(2);
});

test("a fresh link leads to the page that the expired one led to, and to no address but the portal's", async () => {
  const world = await makeWorld();
  world.clock.now = Date.now() - 91 * 86_400_000;
  await world.run("manager", createPortalLink, { contactId: "contact1" });
  const secret = await mailedSecret(world.db, "p");
  const nobody = await browser(null);
  const bid = "%2Fportal%2Fbids%2Fdocument1";
  expect(await (await nobody.get(`/p/${secret}?to=${bid}`)).text()).toContain(`/p/${secret}/fresh?to=${bid}`);
  await nobody.post(`/p/${secret}/fresh?to=${bid}`, {});
  await nobody.post(`/p/${secret}/fresh?to=%2F%2Felsewhere.test`, {});
  const texts = (await world.db.select().from(outbox)).map(({ message }) => message.text);
  expect(texts.filter((text) => /\/p\/[\w-]{43}\?to=\/portal\/bids\/document1\s/.test(text))).toHaveLength(1);
  expect(texts.join()).not.toContain("elsewhere");
});

test("public pages open whatever became of the session in the cookie", async () => {
  const world = await madeNow();
  const manager = await browser("manager");
  await world.run("admin", suspendPerson, { personId: "manager1" });
  await world.run("secondManager", createPortalLink, { contactId: "contact1" });
  const secret = await mailedSecret(world.db, "p");
  for (const path of [`/p/${secret}`, "/invite/unknown", "/reset/unknown", "/forgotten-password", "/sign-in"])
    expect((await manager.get(path)).status).toBe(200);
  expect((await manager.get("/people")).headers.get("Location")).toContain("/sign-in");
  expect(world.clock.now).toBeGreaterThan(NOW);
});
