import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { execute } from "#commands/execute.ts";
import { eraseFile } from "#commands/file/erase-file.ts";
import { removeFile } from "#commands/file/remove-file.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import type { Db } from "#db/client.ts";
import { evidence, file, workOrder } from "#db/schema/index.ts";
import { REMOVED_KEPT_MS } from "#domain/file/limits.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";
import { callerFor, systemViewer } from "#worker/caller.ts";
import { eraseRemovedFiles } from "#worker/erase-removed-files.ts";
import { jpeg } from "./pictures.ts";
import { logged, makeJob, stored } from "./sender.ts";

const LATER = NOW + REMOVED_KEPT_MS + 1;
let db: Db;

beforeEach(async () => {
  db = await makeJob();
});

const as = (viewer: Parameters<typeof callerFor>[2], now = NOW) =>
  callerFor(env, { db }, viewer, now, () => undefined);

async function removed(purpose: "attachment" | "photo") {
  const upload = { file: new File([jpeg()], "a.jpg"), wanted: { workOrderId: "wo1", purpose } };
  const { fileId } = await storeUpload(as(VIEWERS.manager), upload);
  await execute(as(VIEWERS.manager), removeFile, { fileId });
  return fileId;
}

const states = async () => (await stored()).map(({ state }) => state);
const kept = async () => (await env.FILES.list()).objects.length;

test("a removed file keeps its bytes for thirty days, then they go and the log says so", async () => {
  const fileId = await removed("attachment");
  await eraseRemovedFiles(env, LATER - 2);
  expect([await states(), await kept()]).toEqual([["removed"], 1]);
  await Promise.all([eraseRemovedFiles(env, LATER), eraseRemovedFiles(env, LATER)]);
  expect([await states(), await kept()]).toEqual([["erased"], 0]);
  const said = (await logged()).map(({ verb, actorName, audience }) => [verb, actorName, audience]);
  expect(said.slice(-1)).toEqual([["file.erased", "Jobroom", said[0]?.[2]]]);
  expect(said.filter(([verb]) => verb === "file.erased")).toHaveLength(1);
  await expect(execute(as(systemViewer("org1"), LATER), eraseFile, { fileId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what proves work, an invoice or a signature is never erased", async () => {
  await removed("photo");
  await db.update(workOrder).set({ state: "completed" });
  await eraseRemovedFiles(env, LATER);
  expect(await states()).toEqual(["removed"]);

  const reading = await removed("attachment");
  const born = { orgId: "org1", workOrderId: "wo1", createdBy: "manager1", createdAt: NOW };
  await db.insert(evidence).values({ ...born, id: "e1", kind: "meter_reading", fileId: reading });
  await eraseRemovedFiles(env, LATER);
  expect(await states()).toEqual(["removed", "removed"]);

  await db.update(file).set({ claimId: "claim1" });
  await eraseRemovedFiles(env, LATER);
  await db.update(file).set({ claimId: null, purpose: "signature" });
  await eraseRemovedFiles(env, LATER);
  expect([await states(), await kept()]).toEqual([["removed", "removed"], 2]);
});

test("nobody but the product itself erases, and never a file that is in view", async () => {
  const fileId = await removed("attachment");
  await expect(execute(as(VIEWERS.admin, LATER), eraseFile, { fileId })).rejects.toMatchObject({
    code: "forbidden",
  });
  await db.update(file).set({ state: "ready" });
  await expect(execute(as(systemViewer("org1"), LATER), eraseFile, { fileId })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await kept()).toBe(1);
});
