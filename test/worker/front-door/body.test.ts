import { exports } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

let cookie: string;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  await makeWorld();
  ({ cookie } = await browser("manager"));
});

const MEGABYTE = 1_048_576;

async function post(path: string, body: BodyInit, headers: Record<string, string> = {}) {
  const answer = await exports.default.fetch(
    new Request(ORIGIN + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { Cookie: cookie, Origin: ORIGIN, ...headers },
    }),
  );
  return { status: answer.status, body: await answer.text() };
}

/** A body that does not say how long it is. */
const streamed = (bytes: number) => {
  let left = bytes;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(left, MEGABYTE)).fill(32));
      left -= MEGABYTE;
      if (left <= 0) controller.close();
    },
  });
};

test("a body that is too large is refused, whether it says so or not", async () => {
  expect((await post("/api/v1/comment/add", " ".repeat(2 * MEGABYTE))).status).toBe(413);
  expect((await post("/api/v1/comment/add", streamed(2 * MEGABYTE))).status).toBe(413);
  expect((await post("/sign-in", " ".repeat(27 * MEGABYTE))).status).toBe(413);
  expect(
    (await post("/sign-in", streamed(27 * MEGABYTE), { "Content-Type": "application/x-www-form-urlencoded" }))
      .status,
  ).toBe(413);
  expect((await post("/files/uploads", " ".repeat(MEGABYTE))).status).toBe(413);
});

test.each(["", "{", "nul", "\u0000", '{"a":}', "<xml/>", '"\\u12"', "[1,"])(
  "%j is no JSON and is told so",
  async (text) => {
    const { status, body } = await post("/api/v1/comment/add", text);
    expect(status).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({ code: "not_json", requestId: expect.any(String) });
  },
);

test.each([
  "null",
  "[]",
  "1",
  '"text"',
  "true",
  "[[[[]]]]",
  '{"__proto__":{"jobId":"x"}}',
  '{"constructor":1}',
  `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
])("%.40s is JSON and no input", async (text) => {
  const { status, body } = await post("/api/v1/comment/add", text);
  expect(status).toBe(400);
  expect(body).not.toMatch(/stack|\.ts:/);
});

test("a list of half a million mistakes is answered in short", async () => {
  const rows = `[${Array(100_000).fill("0").join(",")}]`;
  const began = performance.now();
  const { status, body } = await post(
    "/api/v1/work-order/create",
    `{"lines":${rows},"assetId":"asset1","contractorId":"con1","description":"x"}`,
  );
  expect(status).toBe(400);
  expect(body.length).toBeLessThan(20_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("an idempotency key has a length", async () => {
  const headers = { "Idempotency-Key": "k".repeat(10_000) };
  const { status, body } = await post("/api/v1/contractor/add", '{"name":"New"}', headers);
  expect([status, JSON.parse(body).error.code]).toEqual([400, "key_too_long"]);
});

test("what is no form is no reason to break", async () => {
  for (const type of [
    "application/json",
    "multipart/form-data",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/x-www-form-urlencoded; charset=%",
  ]) {
    const { status, body } = await post("/sign-in", "%%%\u0000&=&[]=1", { "Content-Type": type });
    expect([type, status]).toEqual([type, 400]);
    expect(body).not.toMatch(/\.ts:|TypeError/);
  }
});
