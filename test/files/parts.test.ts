import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { createDb } from "#db/client.ts";
import { file } from "#db/schema/index.ts";
import { PART_BYTES } from "#domain/file/limits.ts";
import { dropStaleUploads } from "#worker/drop-stale-uploads.ts";
import { jpeg, webp } from "./pictures.ts";
import { arrivedParts, json, logged, makeJob, type Send, sender, stored } from "./sender.ts";

const HOUR = 3_600_000;
let manager: Send;

beforeEach(async () => {
  await makeJob();
  manager = await sender("manager");
});

async function begun(size: number, send = manager) {
  const body = JSON.stringify({ name: "film.mp4", size, workOrderId: "wo1", audience: "contractor" });
  return (
    await json<{ fileId: string; parts: number; partSize: number }>(
      await send("POST", "/files/uploads", body),
    )
  ).result;
}

const part = (fileId: string, n: number, body: BodyInit, send = manager) =>
  send("PUT", `/files/uploads/${fileId}/parts/${n}`, body);
const complete = (fileId: string, send = manager) => send("POST", `/files/uploads/${fileId}/complete`);
const piece = (length: number, fill = 7) => new Uint8Array(length).fill(fill);

test("a broken upload goes on where it stopped, in any order, and is put together once", async () => {
  const { fileId, parts, partSize } = await begun(PART_BYTES + 1000);
  expect({ parts, partSize }).toEqual({ parts: 2, partSize: PART_BYTES });
  expect((await part(fileId, 2, piece(1000, 2))).status).toBe(200);
  expect((await json(await complete(fileId))).error).toMatchObject({
    code: "upload_incomplete",
    message: "Part 1 has not arrived yet.",
  });
  expect((await json(await manager("GET", `/files/uploads/${fileId}`))).result).toMatchObject({
    arrived: [2],
    parts: 2,
  });
  expect((await part(fileId, 1, piece(PART_BYTES, 9))).status).toBe(200);
  expect((await part(fileId, 1, piece(PART_BYTES, 1))).status).toBe(200);
  const [one, two] = await Promise.all([complete(fileId), complete(fileId)]);
  expect(await json(one)).toEqual(await json(two));
  expect(await logged()).toHaveLength(1);
  expect(await arrivedParts()).toEqual([]);
  const bytes = new Uint8Array(await (await manager("GET", `/files/${fileId}`)).arrayBuffer());
  expect(bytes.length).toBe(PART_BYTES + 1000);
  expect([bytes[0], bytes[PART_BYTES - 1], bytes[PART_BYTES], bytes.at(-1)]).toEqual([1, 1, 2, 2]);
});

test("a chunked part that is longer or shorter than was said is not kept", async () => {
  const { fileId } = await begun(1000);
  const chunked = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let n = 0; n < 11; n += 1) controller.enqueue(piece(100));
      controller.close();
    },
  });
  expect((await part(fileId, 1, chunked)).status).toBe(413);
  expect((await json(await part(fileId, 1, piece(999)))).error).toMatchObject({ code: "part_too_short" });
  for (const n of [0, 2, 1.5, -1]) expect((await part(fileId, n, piece(1000))).status).toBe(400);
  expect(await arrivedParts()).toEqual([]);
});

test.each([
  [0, "That file is empty."],
  [2048 * 1_048_576 + 1, "A file can be 2 GB at most."],
])("%i bytes cannot even begin", async (size, message) => {
  const answer = await manager("POST", "/files/uploads", JSON.stringify({ name: "a", size, jobId: "job1" }));
  expect((await json(answer)).error.fields).toEqual({ size: [message] });
});

test("two gigabytes can begin", async () => expect((await begun(2048 * 1_048_576)).parts).toBe(256));

test("an upload is nobody's but its uploader's, and nobody sees it before it is finished", async () => {
  const { fileId } = await begun(1000);
  for (const who of ["admin", "lead", "stranger", "customer", null] as const) {
    const other = await sender(who);
    for (const tried of [
      part(fileId, 1, piece(1000), other),
      complete(fileId, other),
      other("DELETE", `/files/uploads/${fileId}`),
      other("GET", `/files/uploads/${fileId}`),
    ])
      expect([401, 404]).toContain((await tried).status);
  }
  expect((await manager("GET", `/files/${fileId}`)).status).toBe(404);
  expect(await arrivedParts()).toEqual([]);
});

test("an upload given up leaves nothing", async () => {
  const { fileId } = await begun(1000);
  await part(fileId, 1, piece(1000));
  expect((await manager("PUT", `/files/uploads/${fileId}/thumbnail`, webp())).status).toBe(200);
  expect((await manager("DELETE", `/files/uploads/${fileId}`)).status).toBe(200);
  expect([await stored(), await arrivedParts(), (await env.FILES.list()).objects]).toEqual([[], [], []]);
  expect((await complete(fileId)).status).toBe(404);
});

test("a finished file takes no more parts and no other thumbnail", async () => {
  const bytes = jpeg();
  const { fileId } = await begun(bytes.length);
  await part(fileId, 1, bytes);
  await complete(fileId);
  expect((await part(fileId, 1, bytes)).status).toBe(404);
  expect((await manager("PUT", `/files/uploads/${fileId}/thumbnail`, webp())).status).toBe(404);
  expect((await manager("DELETE", `/files/uploads/${fileId}`)).status).toBe(404);
});

test("an upload that is nearly a day old cannot be finished, and is swept after a day", async () => {
  const { fileId } = await begun(1000);
  await part(fileId, 1, piece(1000));
  const began = Date.now() - 23 * HOUR - 1;
  await createDb(env.DB).update(file).set({ createdAt: began });
  expect((await complete(fileId)).status).toBe(404);
  await dropStaleUploads(env, began + 23 * HOUR);
  expect(await stored()).toHaveLength(1);
  await dropStaleUploads(env, began + 24 * HOUR + 1);
  expect([await stored(), await arrivedParts(), (await env.FILES.list()).objects]).toEqual([[], [], []]);
});

test("work that went to somebody else takes the upload with it", async () => {
  const technician = await sender("technician");
  const { fileId } = await begun(1000, technician);
  await part(fileId, 1, piece(1000), technician);
  await env.DB.prepare("update work_order set assignee_id = 'tech2', version = version + 1").run();
  expect((await complete(fileId, technician)).status).toBe(404);
  expect(await logged()).toEqual([]);
});
