import { exports } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { commands } from "#commands/registry.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";
import { leaves } from "#test/worker/access-matrix/pages/leaves.ts";
import { changesBetween, readRecords } from "#test/worker/access-matrix/records.ts";

let cookie: string;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  await makeWorld();
  ({ cookie } = await browser("admin"));
});

const FOREIGN: Record<string, string>[] = [
  {},
  { Origin: "https://evil.test" },
  { Origin: "null" },
  { Origin: `${ORIGIN}.evil.test` },
  { Origin: ORIGIN, "Sec-Fetch-Site": "cross-site" },
  { Origin: ORIGIN, "Sec-Fetch-Site": "same-site" },
  { "Sec-Fetch-Site": "none" },
];

const send = (method: string, path: string, headers: Record<string, string>) =>
  exports.default.fetch(
    new Request(ORIGIN + path, { method, headers: { Cookie: cookie, ...headers }, redirect: "manual" }),
  );

async function refusedEverywhere(paths: string[], method = "POST") {
  const start = await readRecords();
  const taken: string[] = [];
  for (const path of paths)
    for (const headers of FOREIGN) {
      const { status } = await send(method, path, headers);
      if (status !== 403) taken.push(`${path} ${JSON.stringify(headers)}: ${status}`);
    }
  expect(taken).toEqual([]);
  expect(changesBetween(start, await readRecords())).toEqual([]);
}

test("no page takes what another site posts, by document or by data", async () => {
  const urls = leaves().map(({ path }) => path.replaceAll(/:\w+/g, "1").replace("*", "x"));
  await refusedEverywhere(urls.flatMap((url) => [url, url === "/" ? "/_root.data" : `${url}.data`]));
});

test("no command and no upload is taken from another site", async () => {
  await refusedEverywhere([
    ...[...commands.keys()].map((name) => `/api/v1/${name}`),
    "/files",
    "/files/uploads",
  ]);
  await refusedEverywhere(["/files/uploads/1/parts/1"], "PUT");
  await refusedEverywhere(["/files/uploads/1", "/sign-out"], "DELETE");
});

test("a header of a key opens no page to another site", async () => {
  for (const path of ["/sign-out", "/sign-out.data", "/sign-in"])
    expect(
      (await send("POST", path, { Authorization: "Bearer x", Origin: "https://evil.test" })).status,
    ).toBe(403);
});

test("GET and HEAD of every command change nothing and find nothing", async () => {
  const start = await readRecords();
  for (const name of commands.keys())
    for (const method of ["GET", "HEAD"])
      expect((await send(method, `/api/v1/${name}`, {})).status).toBe(404);
  expect(changesBetween(start, await readRecords())).toEqual([]);
});
