import { beforeEach, expect, test } from "vitest";
import { jpeg } from "./pictures.ts";
import { makeJob, type Send, sender, sendSmall, sentFile } from "./sender.ts";

let manager: Send;

beforeEach(async () => {
  await makeJob();
  manager = await sender("manager");
});

const kept = async (bytes: Uint8Array<ArrayBuffer> | string, name: string) =>
  (await sentFile(sendSmall(manager, bytes, name, { jobId: "job1" }))).fileId;

test.each([
  ["a page that says it is a photo", "<html><script>x()</script>", "photo.jpg"],
  ["a drawing with script", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "plan.svg"],
  ["script", "\0alert(1)", "a.js"],
])("%s leaves only as bytes to save", async (_, bytes, name) => {
  const { headers } = await manager("GET", `/files/${await kept(bytes, name)}?preview=1`);
  expect(headers.get("Content-Type")).toBe("application/octet-stream");
  expect(headers.get("Content-Disposition")).toMatch(/^attachment;/);
  expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';.*sandbox$/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

test("a photo is shown only when asked to, without script and for one reader", async () => {
  const id = await kept(jpeg(), "küche 100%.jpg");
  const shown = await manager("GET", `/files/${id}/any-name?preview=1`);
  expect(shown.headers.get("Content-Type")).toBe("image/jpeg");
  expect(shown.headers.get("Content-Disposition")).toBe(
    `inline; filename="k_che 100_.jpg"; filename*=UTF-8''k%C3%BCche%20100%25.jpg`,
  );
  expect(shown.headers.get("Content-Security-Policy")).not.toContain("script-src");
  expect(shown.headers.get("Cache-Control")).toMatch(/^private/);
  expect(shown.headers.get("Vary")).toBe("Cookie");
  expect((await manager("GET", `/files/${id}`)).headers.get("Content-Disposition")).toMatch(/^attachment/);
});

test("a part of a file can be asked for, and the whole where the file has changed", async () => {
  const id = await kept("0123456789", "a.txt");
  const part = await manager("GET", `/files/${id}`, undefined, { Range: "bytes=2-4" });
  expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([
    206,
    "bytes 2-4/10",
    "234",
  ]);
  const end = await manager("GET", `/files/${id}`, undefined, { Range: "bytes=-3" });
  expect(await end.text()).toBe("789");
  const beyond = await manager("GET", `/files/${id}`, undefined, { Range: "bytes=10-" });
  expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([416, "bytes */10"]);
  const changed = await manager("GET", `/files/${id}`, undefined, {
    Range: "bytes=2-4",
    "If-Range": '"old"',
  });
  expect([changed.status, await changed.text()]).toEqual([200, "0123456789"]);
});

test("what a browser has already is not sent again, and HEAD sends none", async () => {
  const id = await kept("0123456789", "a.txt");
  const head = await manager("HEAD", `/files/${id}`);
  expect([head.status, head.headers.get("Content-Length"), await head.text()]).toEqual([200, "10", ""]);
  const etag = head.headers.get("ETag") ?? "";
  const again = await manager("GET", `/files/${id}`, undefined, { "If-None-Match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});
