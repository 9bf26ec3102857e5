import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { revokePortalLink } from "#commands/portal-link/revoke-portal-link.ts";
import { activity, contact, customer, delegation, outbox, portalLink, session } from "#db/schema/index.ts";
import { browser } from "#test/setup/browser.ts";
import { sentProposal } from "#test/setup/document.ts";
import { NOW, VIEWERS, type World } from "#test/setup/world.ts";

const secretFor = async ({ db }: World, address: string) => {
  const mails = await db.select().from(outbox);
  const newest = mails.findLast(({ message }) => message?.to === address);
  return /\/p\/([\w-]+)/.exec(newest?.message?.text ?? "")?.[1] ?? "";
};

/** A link that is good at the moment of the test, to a document that was sent long ago. */
async function linked() {
  const made = await sentProposal();
  made.world.clock.now = Date.now();
  const { linkId } = await made.world.run("manager", createPortalLink, { contactId: "contact1" });
  const secret = await secretFor(made.world, "cora@example.test");
  return { ...made, linkId: linkId ?? "", secret, to: `?to=/portal/documents/${made.documentId}` };
}

test("a link says whose it is, and a device that is in by it goes on at once (rule A4)", async () => {
  const { world, secret, to } = await linked();
  const nobody = await browser(null);
  const page = await (await nobody.get(`/p/${secret}${to}`)).text();
  expect(page).toContain("Are you not <!-- -->Cora Customer");
  expect(page).toContain(`/p/${secret}/pass-on`);
  const cora = await browser("customer");
  const answer = await cora.get(`/p/${secret}${to}`);
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, to.slice("?to=".length)]);
  expect((await (await browser("otherCustomer")).get(`/p/${secret}${to}`)).status).toBe(200);
  await world.db.delete(session).where(eq(session.id, VIEWERS.customer.via));
  expect((await cora.get(`/p/${secret}${to}`)).status).toBe(200);
});

test("whoever holds a link may say who should answer: staff are asked, and the colleague gets nothing yet", async () => {
  const { world, secret, to, linkId } = await linked();
  const nobody = await browser(null);
  const before = (await world.db.select().from(outbox)).length;
  const path = `/p/${secret}/pass-on${to}`;
  expect(await (await nobody.get(path)).text()).toContain("Cora Customer");
  expect((await nobody.post(path, { name: "Pat Partner" })).status).toBe(400);
  const asked = await nobody.post(path, { name: "Pat Partner", email: "pat@example.test" });
  expect(await asked.text()).toContain("was asked");
  expect(await world.db.select().from(delegation)).toMatchObject([
    { name: "Pat Partner", email: "pat@example.test", state: "asked" },
  ]);
  const mails = (await world.db.select().from(outbox)).slice(before);
  expect(mails.map(({ message }) => message?.to)).toEqual(["manager1@example.test"]);
  expect((await world.db.select().from(activity)).map(({ verb }) => verb)).toContain(
    "document.delegation_asked",
  );
  await world.run("manager", revokePortalLink, { linkId });
  expect((await nobody.get(path)).headers.get("Location")).toBe(`/p/${secret}`);
  const late = await nobody.post(path, { name: "Eve", email: "eve@example.test" });
  expect(late.headers.get("Location")).toBe(`/p/${secret}`);
  expect(await world.db.select().from(delegation)).toHaveLength(1);
});

test("the way to another organisation is mailed to the address that both know", async () => {
  const { world } = await linked();
  const there = { orgId: "org2", createdAt: NOW };
  await world.db.batch([
    world.db.insert(customer).values({ ...there, id: "cust9", name: "Far Flats" }),
    world.db
      .insert(contact)
      .values({ ...there, id: "contact9", customerId: "cust9", name: "Cora", email: "cora@example.test" }),
  ]);
  const cora = await browser("customer");
  expect(await (await cora.get("/portal")).text()).not.toContain("/portal/elsewhere");
  expect((await cora.post("/portal/elsewhere", { orgId: "org2" })).status).toBe(404);

  await world.run(VIEWERS.stranger, createPortalLink, { contactId: "contact9" });
  expect(await (await cora.get("/portal")).text()).toContain("/portal/elsewhere");
  expect(await (await (await browser("otherCustomer")).get("/portal/elsewhere")).text()).not.toContain(
    "Elsewhere",
  );
  const mailed = await cora.post("/portal/elsewhere", { orgId: "org2" });
  expect(await mailed.text()).toContain("We mailed your link for Elsewhere");
  const links = await world.db.select().from(portalLink).where(eq(portalLink.orgId, "org2"));
  expect(links.map(({ contactId }) => contactId)).toEqual(["contact9", "contact9"]);
  expect((await cora.get("/portal")).status).toBe(200);

  await world.db
    .update(contact)
    .set({ email: "carl@example.test", version: 2 })
    .where(eq(contact.id, "contact9"));
  const empty = await (await browser("otherCustomer")).get("/portal");
  expect(await empty.text()).toMatch(/Nothing here yet.*href="\/portal\/elsewhere"/s);
});
