import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { editComment } from "#commands/comment/edit-comment.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import { setReadMark } from "#commands/read-mark/set-read-mark.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { createDb } from "#db/client.ts";
import { readJobPage } from "#db/queries/job-page.ts";
import { readMentionable } from "#db/queries/mentionable.ts";
import { readPortalJob, readPortalJobs } from "#db/queries/portal-jobs.ts";
import { talkReads, toTalk } from "#db/queries/talk.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { makeWorld, VIEWERS } from "#test/setup/world.ts";
import { metered } from "./metered.ts";

const today = "2026-03-03";
const wanted = { today, email: "cora@example.test" };

async function talked() {
  const world = await makeWorld();
  const asked = {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker\nin the cellar",
  };
  const made = await world.run("manager", createWorkOrder, { ...asked, shareWithCustomer: true });
  const { jobId } = made;
  const say = (body: string, audience: string[] = []) =>
    world.run("manager", addComment, { jobId, body, audience });
  const wrote = {
    internal: await say("They quote too high"),
    contractor: await say("Key is at the desk", ["contractor:con1"]),
    customer: await say("We come on Monday", ["customer:cust1"]),
  };
  const read = async (viewer: Viewer, place = {}, assigned: string[] = []) =>
    toTalk(viewer, await world.db.batch([...talkReads(world.db, viewer, { jobId, ...place })]), assigned);
  return { ...world, ...made, wrote, read };
}

const bodies = ({ rows }: { rows: { data: { body?: unknown } }[] }) =>
  rows.flatMap(({ data }) => data.body ?? []);

test("a job's page is one trip and holds everything on it", async () => {
  const { jobId } = await talked();
  const { meter, client } = metered(env.DB);
  const page = await readJobPage(createDb(client), VIEWERS.manager, { jobId });
  expect(meter.trips).toBe(1);
  expect(meter.rowsRead).toBeLessThan(250);
  expect(page.job).toMatchObject({
    title: "Replace the breaker",
    siteName: "Quay House",
    customerName: "Quay Apartments",
  });
  expect(page.cards).toMatchObject([{ contractorName: "Brightside Electrical", state: "assigned" }]);
  expect(page.parties.map(({ tag }) => tag)).toEqual(["contractor:con1", "customer:cust1"]);
  expect(page.people.map(({ name }) => name).sort()).toEqual(["Cora Customer", "Lou Lead"]);
  expect(bodies(page.talk)).toEqual(["They quote too high", "Key is at the desk", "We come on Monday"]);
  expect(page.talk.rows.at(-1)?.audience).toEqual(["customer:cust1"]);
});

test("strangers find no job, and nobody reads more than is for them", async () => {
  const { db, jobId, workOrderId, read, run } = await talked();
  await expect(readJobPage(db, VIEWERS.stranger, { jobId })).rejects.toMatchObject({ kind: "not_found" });
  await expect(readPortalJob(db, VIEWERS.otherCustomer, { jobId, today })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await readPortalJobs(db, VIEWERS.otherCustomer, wanted)).toEqual({
    jobs: [],
    documents: [],
    requests: [],
    isElsewhere: false,
  });
  expect(bodies(await read(VIEWERS.lead))).toEqual(["Key is at the desk"]);
  expect((await read(VIEWERS.otherLead)).rows).toEqual([]);
  expect((await read(VIEWERS.technician)).rows).toEqual([]);
  await run("lead", setTechnician, { workOrderId, technicianId: "tech1" });
  expect(bodies(await read(VIEWERS.technician, {}, [workOrderId]))).toEqual(["Key is at the desk"]);
});

test("a customer's job is one trip, in their words only", async () => {
  const { jobId } = await talked();
  const { meter, client } = metered(env.DB);
  const page = await readPortalJob(createDb(client), VIEWERS.customer, { jobId, today });
  expect(meter.trips).toBe(1);
  expect(page.work).toMatchObject([{ description: "Replace the breaker", state: "assigned" }]);
  expect(bodies(page.talk)).toEqual(["We come on Monday"]);
  expect(JSON.stringify(page)).not.toMatch(/con1|Brightside|too high|Key is|Minor|audience/);
});

test("comments show their newest words and nothing of removed ones, on older pages too", async () => {
  const { run, read, wrote } = await talked();
  await run("manager", editComment, { commentId: wrote.customer.commentId, body: "We come on Tuesday" });
  await run("manager", removeComment, wrote.contractor);
  const talk = await read(VIEWERS.manager);
  expect(bodies(talk)).toEqual(["They quote too high", "We come on Tuesday"]);
  expect(JSON.stringify(talk)).not.toMatch(/Monday|Key is/);
  const before = talk.rows.find(({ subjectId }) => subjectId === wrote.customer.commentId)?.seq ?? 0;
  const older = await read(VIEWERS.manager, { before: before + 1 });
  expect(bodies(older)).toEqual(["They quote too high", "We come on Tuesday"]);
});

test("the log narrows by kind, and remembers how far each has read", async () => {
  const { read, run, jobId, db } = await talked();
  expect((await read(VIEWERS.manager, { show: "work" })).rows.map(({ verb }) => verb)).toEqual([
    "job.created",
    "work_order.assigned",
  ]);
  expect((await read(VIEWERS.manager, { show: "money" })).rows).toEqual([]);
  expect((await read(VIEWERS.customer)).mark).toBeNull();
  await run("customer", setReadMark, { jobId, seq: 2 });
  expect((await read(VIEWERS.customer)).mark).toBe(2);
  expect((await readPortalJobs(db, VIEWERS.customer, wanted)).jobs).toMatchObject([
    { unread: 1, work: [{ state: "assigned" }] },
  ]);
});

test("those who can be mentioned are those who will read it", async () => {
  const { db } = await talked();
  const names = async (
    viewer: Viewer,
    audience: ("contractor:con1" | "customer:cust1")[],
    assigneeId: string | null = null,
  ) => (await readMentionable(db, viewer, audience, [{ assigneeId }])).map(({ name }) => name);
  const others = ["Ada Admin", "Milo Manager", "Vera Viewer"];
  expect(await names(VIEWERS.manager, [])).toEqual(others);
  expect(await names(VIEWERS.manager, ["contractor:con1", "customer:cust1"])).toEqual([
    "Ada Admin",
    "Lou Lead",
    ...others.slice(1),
  ]);
  expect(await names(VIEWERS.manager, ["contractor:con1"], "tech1")).toContain("Tess Technician");
  expect(await names(VIEWERS.stranger, [])).toEqual([]);
});
