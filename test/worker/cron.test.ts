import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { press } from "#app/documents/press.ts";
import { execute } from "#commands/execute.ts";
import { beginUpload } from "#commands/file/begin-upload.ts";
import { finishUpload } from "#commands/file/finish-upload.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import { emptyDesk } from "#commands/press.ts";
import type { Db } from "#db/client.ts";
import { changedJobs } from "#db/queries/changed-jobs.ts";
import { idempotency, outbox, session } from "#db/schema/index.ts";
import { makeJob, stored } from "#test/files/sender.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { scheduled } from "#worker/cron.ts";
import { type OutboxMessage, queue } from "#worker/queue.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const at = (iso: string) => createScheduledController({ scheduledTime: Date.parse(iso) });

let db: Db;

beforeEach(async () => {
  db = await makeJob();
});

const caller = (now: number) => ({
  db,
  viewer: VIEWERS.manager,
  orgId: "org1",
  now,
  files: env.FILES,
  appUrl: "http://localhost:8787",
  secrets: { pepper: env.PEPPER },
  press,
  drafts: emptyDesk,
  publish: () => undefined,
});

async function queued(id: string) {
  const message = { to: "a@example.test", subject: "a", html: "a", text: "a" };
  await db.insert(outbox).values({ id, orgId: "org1", message, state: "queued", nextAt: 0, createdAt: 0 });
}

const states = async () => (await db.select().from(outbox).orderBy(outbox.id)).map((row) => row.state);

test("a message of the queue sends what it names, and a doubled or foreign one changes nothing", async () => {
  await queued("a");
  await queued("b");
  const message = (id: string, outboxIds: string[]) => ({
    id,
    timestamp: 0,
    attempts: 1,
    body: { outboxIds },
  });
  const batch = createMessageBatch<OutboxMessage>("jobroom-outbox", [
    message("1", ["a", "nothing"]),
    message("2", ["a"]),
  ]);
  await queue(batch, env);
  const result = await getQueueResult(batch, createExecutionContext());
  expect([result.outcome, result.retryMessages, await states()]).toEqual(["ok", [], ["sent", "queued"]]);
});

test("the sweep sends what a lost message left behind", async () => {
  await queued("a");
  await scheduled(at("2026-03-03T09:00:00Z"), env);
  expect(await states()).toEqual(["sent"]);
});

test("rooms of jobs that changed lately are told how far their log goes, the others are let sleep", async () => {
  const now = Date.parse("2026-03-03T09:00:00Z");
  await storeUpload(caller(now - MINUTE), { file: new File(["a"], "a"), wanted: { jobId: "job1" } });
  await storeUpload(caller(now - MINUTE), { file: new File(["b"], "b"), wanted: { jobId: "job1" } });
  expect(await changedJobs(db, now - 3 * MINUTE, 10)).toEqual([{ orgId: "org1", jobId: "job1", seq: 2 }]);
  expect(await changedJobs(db, now, 10)).toEqual([]);
  const nudge = vi.fn(async () => undefined);
  const rooms = { getByName: vi.fn(() => ({ nudge })) } as unknown as Env["JOB_ROOM"];
  await scheduled(at("2026-03-03T09:00:00Z"), { ...env, JOB_ROOM: rooms });
  expect(rooms.getByName).toHaveBeenCalledExactlyOnceWith("org1:job1");
  expect(nudge).toHaveBeenCalledExactlyOnceWith(2);
});

test("once an hour ended sessions and abandoned uploads go, finished files stay", async () => {
  const now = Date.parse("2026-03-03T09:17:00Z");
  const some = { orgId: "org1", secretHash: "a", personId: "manager1", createdAt: 0, lastSeenAt: 0 };
  await db.insert(session).values([
    { ...some, id: "over", expiresAt: now - 1 },
    { ...some, id: "open", expiresAt: now + 1 },
  ]);
  const wanted = { jobId: "job1" };
  const kept = await storeUpload(caller(now - 2 * DAY), { file: new File(["a"], "a"), wanted });
  await execute(caller(now - 2 * DAY), beginUpload, { ...wanted, name: "b", size: 5 });
  const fresh = await execute(caller(now - DAY / 2), beginUpload, { ...wanted, name: "c", size: 5 });
  await scheduled(at("2026-03-03T09:16:00Z"), env);
  expect(await stored()).toHaveLength(3);
  await scheduled(at("2026-03-03T09:17:00Z"), env);
  expect((await stored()).map((row) => row.id).sort()).toEqual([kept.fileId, fresh.fileId].sort());
  expect((await db.select().from(session)).map((row) => row.id)).toEqual(["open"]);
});

test("once a day first answers older than a week go", async () => {
  const now = Date.parse("2026-03-03T03:47:00Z");
  const some = { orgId: "org1", viewerId: "manager1", command: "a", inputHash: "a", result: {} };
  await db.insert(idempotency).values([
    { ...some, key: "old", at: now - 8 * DAY },
    { ...some, key: "new", at: now - 6 * DAY },
  ]);
  await scheduled(at("2026-03-03T02:47:00Z"), env);
  expect(await db.select().from(idempotency)).toHaveLength(2);
  await scheduled(at("2026-03-03T03:47:00Z"), env);
  expect((await db.select().from(idempotency)).map((row) => row.key)).toEqual(["new"]);
});

test("one part of the sweep that fails does not keep the others from their work", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await queued("a");
  const broken = {
    getByName: () => ({ nudge: () => Promise.reject(new Error("asleep")) }),
  } as unknown as Env["JOB_ROOM"];
  const now = Date.parse("2026-03-03T09:00:00Z");
  const { fileId } = await execute(caller(now), beginUpload, {
    jobId: "job1",
    name: "a",
    size: 1,
    inParts: false,
  });
  await env.FILES.put(`org1/${fileId}`, "a");
  await execute(caller(now), finishUpload, { fileId });
  await scheduled(at("2026-03-03T09:00:00Z"), { ...env, JOB_ROOM: broken });
  expect(await states()).toEqual(["sent"]);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
});
