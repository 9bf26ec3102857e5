import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { textAt } from "#domain/file/bytes.ts";
import { gif, heic, jpeg, PLACE, png, webp, zip } from "./pictures.ts";
import { json, logged, makeJob, type Send, sender, sendSmall, sentFile, stored } from "./sender.ts";

let manager: Send;

beforeEach(async () => {
  await makeJob();
  manager = await sender("manager");
});

test("a small file is kept, logged for its audience and given back byte for byte", async () => {
  const { fileId, ...rest } = await sentFile(sendSmall(manager, "a,b\n1,2\n", "../../costs\u202e.csv"));
  expect(rest).toEqual({ name: "costs.csv", type: "text/plain", size: 8, thumbnail: false });
  expect(await stored()).toMatchObject([
    {
      id: fileId,
      state: "ready",
      jobId: "job1",
      workOrderId: "wo1",
      audience: "|contractor:con1|customer:cust1|",
      uploadedBy: "manager1",
    },
  ]);
  expect(await logged()).toMatchObject([
    {
      seq: 1,
      verb: "file.added",
      subjectId: fileId,
      audience: "|contractor:con1|customer:cust1|",
      data: { name: "costs.csv", size: 8 },
    },
  ]);
  const got = await manager("GET", `/files/${fileId}`);
  expect(await got.text()).toBe("a,b\n1,2\n");
  expect(got.headers.get("Content-Disposition")).toContain('attachment; filename="costs.csv"');
});

test.each([
  ["image/jpeg", jpeg()],
  ["image/png", png()],
  ["image/webp", webp()],
  ["image/gif", gif()],
  ["image/heic", heic()],
])("%s is stored without the place it was taken at, and never with it", async (type, bytes) => {
  const sent = await sentFile(sendSmall(manager, bytes, "photo.txt", { jobId: "job1", purpose: "photo" }));
  expect(sent).toMatchObject({ type });
  const [row] = await stored();
  expect(row).toMatchObject({ width: 40, height: 30, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  for (const { key } of (await env.FILES.list()).objects) {
    const kept = new Uint8Array((await (await env.FILES.get(key))?.arrayBuffer()) ?? []);
    expect(textAt(kept, 0, kept.length)).not.toContain(PLACE);
    expect(kept.length).toBe(row?.size);
  }
});

test("a thumbnail goes with it, and a false one is refused", async () => {
  const thumbnail = new Blob([webp()]);
  const { fileId } = await sentFile(sendSmall(manager, jpeg(), "a.jpg", { jobId: "job1", thumbnail }));
  const got = await manager("GET", `/files/${fileId}/thumbnail`);
  expect(got.headers.get("Content-Type")).toBe("image/webp");
  expect(textAt(new Uint8Array(await got.arrayBuffer()), 0, 100)).not.toContain("GPS");
  for (const wrong of [
    new Blob(["<svg onload=x()>"]),
    new Blob([webp({ width: 481 })]),
    new Blob([new Uint8Array(200_001)]),
  ])
    expect((await sendSmall(manager, jpeg(), "b.jpg", { jobId: "job1", thumbnail: wrong })).status).toBe(400);
  expect((await stored()).filter((row) => row.state === "ready")).toHaveLength(1);
});

test.each([
  ["nothing", new Uint8Array(), 400, "invalid"],
  ["a damaged picture", jpeg().slice(0, 60), 400, "damaged"],
  ["a picture of too many points", png({ width: 10_000, height: 6_000 }), 400, "too_many_pixels"],
  ["an archive bomb", zip(4_000_000_000), 400, "archive"],
])("%s is refused and leaves nothing to see", async (_, bytes, status, code) => {
  const answer = await sendSmall(manager, bytes, "file.bin");
  expect(answer.status).toBe(status);
  expect((await json(answer)).error).toMatchObject({ code, field: "file" });
  expect(await logged()).toEqual([]);
  for (const { id, state } of await stored()) {
    expect(state).toBe("uploading");
    expect((await manager("GET", `/files/${id}`)).status).toBe(404);
  }
});

test("a photo is a picture or a film, whatever its name says", async () => {
  const answer = await sendSmall(manager, "not a photo", "photo.jpg", { jobId: "job1", purpose: "photo" });
  expect((await json(answer)).error).toMatchObject({ code: "not_a_photo", field: "file" });
});

test("over 25 MB in one piece is cut off while it streams", async () => {
  const boundary = "x";
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === 0)
        controller.enqueue(
          new TextEncoder().encode(
            `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n`,
          ),
        );
      controller.enqueue(new Uint8Array(1_048_576));
      sent += 1;
      if (sent > 60) controller.close();
    },
  });
  const answer = await manager("POST", "/files", body, {
    "Content-Type": `multipart/form-data; boundary=${boundary}`,
  });
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(40);
  expect(await stored()).toEqual([]);
});

test("a body that is no form is refused", async () => {
  const answer = await manager("POST", "/files", "hello", { "Content-Type": "text/plain" });
  expect(await json(answer)).toMatchObject({ error: { code: "not_a_form" } });
});

test("the same request again gives the first answer and changes no byte", async () => {
  const key = { "Idempotency-Key": "k1" };
  const first = await sentFile(sendSmall(manager, jpeg(), "a.jpg", undefined, key));
  const [before] = (await env.FILES.list()).objects;
  const again = await sentFile(sendSmall(manager, jpeg({ orientation: 3 }), "a.jpg", undefined, key));
  expect(again).toEqual(first);
  expect((await env.FILES.list()).objects).toEqual([before]);
  expect(await logged()).toHaveLength(1);
});

test("two of the same request at once are one file", async () => {
  const key = { "Idempotency-Key": "k2" };
  const both = await Promise.all([0, 1].map(() => sendSmall(manager, jpeg(), "a.jpg", undefined, key)));
  expect(both.map((answer) => answer.status)).toEqual([201, 201]);
  expect(await stored()).toHaveLength(1);
  expect(await logged()).toHaveLength(1);
});
