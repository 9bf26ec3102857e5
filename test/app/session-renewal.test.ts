import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { suspendPerson } from "#commands/person/suspend-person.ts";
import { session } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { makeWorld, NOW } from "#test/setup/world.ts";
import { openTicket, readCookie, SESSION_COOKIE, sealTicket } from "#worker/session-cookie.ts";

const HOUR = 3_600_000;

/** The same session with a cookie written so long ago. */
async function aged(ms: number) {
  const device = await browser("manager");
  const ticket = openTicket(readCookie(device.cookie), env.SESSION_KEY);
  if (!ticket) throw new Error("No ticket");
  const Cookie = `${SESSION_COOKIE}=${sealTicket({ ...ticket, writtenAt: Date.now() - ms }, env.SESSION_KEY)}`;
  const nobody = await browser(null);
  return (path: string) => nobody.get(path, { Cookie });
}

const isRenewed = (response: Response) =>
  (response.headers.get("Set-Cookie") ?? "").startsWith(SESSION_COOKIE);

test("a cookie older than an hour is renewed with the page, and the session's thirty days slide", async () => {
  const { db } = await makeWorld();
  const get = await aged(2 * HOUR);
  const response = await get("/people");
  expect(response.status).toBe(200);
  expect(isRenewed(response)).toBe(true);
  const renewed = openTicket(readCookie(response.headers.get("Set-Cookie")), env.SESSION_KEY);
  expect(renewed).toMatchObject({ sessionId: "s-manager1", frame: { name: "Mara Manager" } });
  expect((await db.select().from(session))[0]?.lastSeenAt).toBeGreaterThan(NOW);
});

test("a younger one costs nothing", async () => {
  const { db } = await makeWorld();
  const get = await aged(HOUR / 2);
  expect(isRenewed(await get("/people"))).toBe(false);
  expect((await db.select().from(session))[0]?.lastSeenAt).toBe(NOW);
});

test("an ended session is not kept alive by its cookie", async () => {
  const { run } = await makeWorld();
  const get = await aged(2 * HOUR);
  await run("admin", suspendPerson, { personId: "manager1" });
  const response = await get("/people");
  expect(response.headers.get("Location")).toContain("/sign-in");
  expect(response.headers.get("Set-Cookie")).toContain("Max-Age=0");
  expect((await get("/forgotten-password")).status).toBe(200);
});

test("changed settings show in the frame at once", async () => {
  await makeWorld();
  const admin = await browser("admin");
  const settings = {
    name: "Harbour & Sons",
    defaultNteMinor: "500",
    defaultTaxBp: "10",
    currency: "AUD",
    timeZone: "Australia/Perth",
  };
  const saved = await admin.post("/settings", settings);
  const ticket = openTicket(readCookie(saved.headers.get("Set-Cookie")), env.SESSION_KEY);
  expect(ticket?.frame).toMatchObject({ organisation: "Harbour & Sons", timeZone: "Australia/Perth" });
});
