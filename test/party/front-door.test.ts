import { env, exports } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { portalLink, session, workOrder } from "#db/schema/index.ts";
import { encodePass, PASS_HEADER } from "#party/pass.ts";
import { CHANGED, GONE } from "#party/protocol.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld, VIEWERS, type Who, type World } from "#test/setup/world.ts";
import { boardRoom, clientOf, passOf } from "./room-client.ts";

let world: World;
let jobId: string;

beforeEach(async () => {
  world = await makeWorld();
  await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    description: "Replace breaker",
    contractorId: "con1",
    shareWithCustomer: true,
  });
  const [row] = await world.db.select().from(workOrder);
  jobId = row?.jobId ?? "";
  await world.db.update(workOrder).set({ assigneeId: "tech1", version: (row?.version ?? 0) + 1 });
});

async function upgrade(path: string, who: Who | null, headers: Record<string, string> = {}) {
  const { cookie } = await browser(who);
  const all = new Headers({ Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie, ...headers });
  for (const [name, value] of Object.entries(headers)) if (value === "") all.delete(name);
  return exports.default.fetch(new Request(ORIGIN + path, { headers: all }));
}
const room = () => `/live/jobs/${jobId}`;

test.each(["admin", "manager", "viewer", "lead", "technician", "customer"] as const)(
  "%s enters the room of their job",
  async (who) => {
    const client = clientOf(await upgrade(room(), who));
    await client.catchUp();
    expect(client.seqs).toContain(2);
  },
);

test.each(["otherLead", "otherTechnician", "otherCustomer", "stranger"] as const)(
  "for %s the job does not exist",
  async (who) => {
    expect((await upgrade(room(), who)).status).toBe(404);
  },
);

test("a job that does not exist, and the log outside jobs, have no room", async () => {
  expect((await upgrade("/live/jobs/none", "manager")).status).toBe(404);
  expect((await upgrade("/live/jobs/org1", "manager")).status).toBe(404);
});

test("nobody enters without a session, or with one that has ended", async () => {
  expect((await upgrade(room(), null)).status).toBe(401);
  expect((await upgrade(room(), null, { Cookie: "__Host-jobroom=forged.forged" })).status).toBe(401);
  const { cookie } = await browser("manager");
  await world.db.delete(session).where(eq(session.id, VIEWERS.manager.via));
  expect((await upgrade(room(), null, { Cookie: cookie })).status).toBe(401);
  expect((await upgrade("/live/board", null, { Cookie: cookie })).status).toBe(401);
});

test.each(["https://evil.test", "null", ""])("a page of another site (%s) opens nothing", async (origin) => {
  expect((await upgrade(room(), "manager", { Origin: origin })).status).toBe(403);
  expect((await upgrade("/live/board", "manager", { Origin: origin })).status).toBe(403);
});

test("what is no socket is told so", async () => {
  expect((await upgrade(room(), "manager", { Upgrade: "" })).status).toBe(426);
});

test("an identity sent by a client is thrown away", async () => {
  const forged = { [PASS_HEADER]: encodePass(passOf(VIEWERS.manager)), "x-partykit-props": btoa("{}") };
  expect((await upgrade(room(), "otherLead", forged)).status).toBe(404);
  const client = clientOf(await upgrade(`${room()}?_pk=mine`, "lead", forged));
  await client.until(({ frames }) => frames.some(({ t }) => t === "here"));
  expect(client.bytes).toContain("Lou Lead");
  expect(client.bytes).not.toContain("Mara");
});

test("the board opens for staff and contractors, not for customers", async () => {
  for (const who of ["manager", "lead", "technician"] as const)
    expect((await upgrade("/live/board", who)).status, who).toBe(101);
  expect((await upgrade("/live/board", "customer")).status).toBe(404);
});

test("ending a person's access closes every socket of theirs, and nobody else's", async () => {
  const clients = [clientOf(await upgrade(room(), "lead")), clientOf(await upgrade("/live/board", "lead"))];
  const staff = clientOf(await upgrade(room(), "manager"));
  await boardRoom().leave({ personId: "lead1" }, "gone");
  for (const client of clients) expect(await client.closed()).toBe(GONE);
  await staff.catchUp();
});

test("revoking a link closes the sockets of its sessions", async () => {
  const client = clientOf(await upgrade(room(), "customer"));
  const [link] = await world.db.select().from(portalLink);
  await boardRoom().leave({ linkId: link?.id ?? "" }, "gone");
  expect(await client.closed()).toBe(GONE);
});

test("ending one session leaves the person's other sessions open", async () => {
  const client = clientOf(await upgrade(room(), "manager"));
  await boardRoom().leave({ sessionId: "another session" }, "gone");
  await boardRoom().leave({ sessionId: VIEWERS.manager.via }, "changed");
  expect(await client.closed()).toBe(CHANGED);
});

test("somebody sent away while on their way in is turned back", async () => {
  const provedAt = Date.now();
  await boardRoom().leave({ personId: "lead1" }, "gone");
  const late = passOf(VIEWERS.lead, { provedAt });
  expect(await boardRoom().admit(late, `org1:${jobId}`)).toBe(false);
  await env.JOB_ROOM.getByName(`org1:${jobId}`).leave({ personId: "lead1" }, "gone");
  const answer = await env.JOB_ROOM.getByName(`org1:${jobId}`).fetch("http://room/", {
    headers: { Upgrade: "websocket", [PASS_HEADER]: encodePass(late) },
  });
  expect(answer.status).toBe(409);
});
