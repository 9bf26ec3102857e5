import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addContractor } from "#commands/contractor/add-contractor.ts";
import { contractor, person, portalLink, session } from "#db/schema/index.ts";
import { type Browser, browser } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

const STAFF_PAGES = [
  "/people",
  "/people?q=lou&of=con1&role=lead&status=active",
  "/people/lead1",
  "/contractors",
  "/contractors/con1",
  "/customers",
  "/customers/cust1",
  "/sites",
  "/sites/site1",
  "/settings",
  "/settings/job-types",
  "/account",
];
const CHANGE_PAGES = [
  "/contractors/new",
  "/contractors/con1/edit",
  "/contractors/con1/contacts/new",
  "/customers/new",
  "/customers/cust1/edit",
  "/customers/cust1/contacts/new",
  "/contacts/contact1",
  "/sites/new",
  "/sites/site1/edit",
  "/sites/site1/assets/new",
  "/assets/asset1",
];
const ADMIN_PAGES = [
  "/people/invite",
  "/settings/import",
  "/settings/import/sites.csv",
  "/settings/job-types/new",
  "/settings/job-types/type1",
];

const statuses = (who: Browser, paths: string[]) =>
  Promise.all(paths.map(async (path) => [path, (await who.get(path)).status]));
const all = (paths: string[], status: number) => paths.map((path) => [path, status]);

test("an admin reaches every page of people and places", async () => {
  await makeWorld();
  const pages = [...STAFF_PAGES, ...CHANGE_PAGES, ...ADMIN_PAGES];
  expect(await statuses(await browser("admin"), pages)).toEqual(all(pages, 200));
});

test("none of them exist for contractors, customers and other organisations", async () => {
  await makeWorld();
  const theirs = [...STAFF_PAGES, ...CHANGE_PAGES, ...ADMIN_PAGES].filter((path) => path !== "/account");
  for (const who of ["lead", "technician", "customer"] as const)
    expect(await statuses(await browser(who), theirs)).toEqual(all(theirs, 404));
  const things = theirs.filter((path) => /(con1|cust1|site1|asset1|contact1|lead1)$|\/edit$/.test(path));
  expect(await statuses(await browser("stranger"), things)).toEqual(all(things, 404));
});

test("a lead has a team; a technician has none", async () => {
  await makeWorld();
  const team = ["/team", "/team/invite", "/team/tech1", "/account"];
  expect(await statuses(await browser("lead"), team)).toEqual(all(team, 200));
  expect(await (await (await browser("lead")).get("/team")).text()).not.toContain("Olga Other");
  expect(await statuses(await browser("technician"), team)).toEqual([
    ...all(team.slice(0, 3), 404),
    ["/account", 200],
  ]);
  expect((await (await browser("lead")).get("/team/lead2")).status).toBe(404);
  expect((await (await browser("admin")).get("/team")).status).toBe(404);
});

test("buttons change what they say and lead back; without script a refusal has a page", async () => {
  const { db } = await makeWorld();
  const admin = await browser("admin");
  const suspended = await admin.post("/people/tech1/suspend", { idempotencyKey: "k1" });
  expect(suspended.headers.get("Location")).toBe("/people/tech1");
  const [row] = await db.select().from(person).where(eq(person.id, "tech1"));
  expect(row?.status).toBe("suspended");
  const self = await admin.post("/people/admin1/suspend", {});
  expect(self.status).toBe(409);
  expect(await self.text()).toContain("You cannot suspend yourself");
  expect((await (await browser("lead")).post("/team/tech1/reinstate", {})).headers.get("Location")).toBe(
    "/team/tech1",
  );
  expect((await (await browser("lead")).post("/team/lead2/suspend", {})).status).toBe(404);
  expect((await (await browser("technician")).post("/team/tech1/remove", {})).status).toBe(403);
});

test("forms keep what was typed and say what is wrong where it is", async () => {
  const { db } = await makeWorld();
  const manager = await browser("manager");
  const refused = await manager.post("/contractors/new", {
    name: "",
    trade: "Roofs & gutters",
    email: "nope",
  });
  expect(refused.status).toBe(400);
  const html = await refused.text();
  expect(html).toContain("Enter the contractor&#x27;s name.");
  expect(html).toContain("Roofs &amp; gutters");
  const made = await manager.post("/contractors/new", { name: "Acme", trade: "Roofs" });
  expect(made.headers.get("Location")).toMatch(/^\/contractors\/\w+$/);
  expect(await db.select().from(contractor).where(eq(contractor.name, "Acme"))).toHaveLength(1);
});

test("mailing and revoking a portal link from the customer's page", async () => {
  const { db } = await makeWorld();
  const manager = await browser("manager");
  expect((await manager.post("/contacts/contact1/portal-link", {})).headers.get("Location")).toBe(
    "/customers/cust1",
  );
  const [link] = await db.select().from(portalLink);
  expect(await (await manager.get("/customers/cust1")).text()).toContain("Never opened");
  expect((await manager.post(`/portal-links/${link?.id}/revoke`, {})).headers.get("Location")).toBe(
    "/customers/cust1",
  );
  expect(await (await manager.get("/customers/cust1")).text()).toContain("Revoked");
});

test("one ends sessions of one's own", async () => {
  const { db } = await makeWorld();
  const manager = await browser("manager");
  const other = {
    id: "other",
    orgId: "org1",
    personId: "manager1",
    secretHash: "x",
    createdAt: 1,
    expiresAt: 9e15,
    lastSeenAt: 1,
  };
  await db.insert(session).values([other, { ...other, id: "third" }]);
  expect((await manager.post("/account/sessions/other/end", {})).headers.get("Location")).toBe("/account");
  expect((await manager.post("/account/sessions/end-others", {})).headers.get("Location")).toBe("/account");
  expect((await db.select().from(session)).map(({ id }) => id)).toEqual(["s-manager1"]);
});

test("a new API key is shown on the page that made it", async () => {
  await makeWorld();
  const manager = await browser("manager");
  const html = await (
    await manager.post("/account/api-keys/new", { name: "Reports", idempotencyKey: "k" })
  ).text();
  const key = /jr_[\w-]{43}/.exec(html)?.[0] ?? "";
  const listed = await (await browser(null)).get("/api/v1/contractors", { Authorization: `Bearer ${key}` });
  expect(listed.status).toBe(200);
  expect(await (await manager.get("/account")).text()).not.toContain(key);
});

test("long lists are walked page by page, forwards and back, none twice", async () => {
  const { run } = await makeWorld();
  for (let n = 0; n < 60; n += 1)
    await run("manager", addContractor, { name: `${n % 2 ? "acme" : "Acme"} ${String(n).padStart(2, "0")}` });
  const manager = await browser("manager");
  const page = async (path: string) => {
    const html = await (await manager.get(path)).text();
    const names = [...html.matchAll(/class="row-link"[^>]*>([^<]+)</g)].map(([, name]) => name ?? "");
    const to = (rel: string) => {
      const link = html.match(new RegExp(`<a [^>]*rel="${rel}"[^>]*>`))?.[0] ?? "";
      return /href="([^"]+)"/.exec(link)?.[1]?.replaceAll("&amp;", "&") ?? null;
    };
    return { names, next: to("next"), previous: to("prev") };
  };
  const first = await page("/contractors");
  expect(first).toMatchObject({ previous: null, next: expect.any(String) });
  expect(first.names).toHaveLength(50);
  const second = await page(first.next ?? "");
  expect(second.next).toBeNull();
  expect([...first.names, ...second.names]).toHaveLength(62);
  expect(new Set([...first.names, ...second.names]).size).toBe(62);
  expect((await page(second.previous ?? "")).names).toEqual(first.names);
  expect((await page("/contractors?after=made-up")).names.length).toBe(50);
  expect((await page("/contractors?q=ACME+07")).names).toEqual(["acme 07"]);
});
