import { env, exports } from "cloudflare:workers";
import { beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { createApiKey } from "#commands/api-key/create-api-key.ts";
import { createPortalLink } from "#commands/portal-link/create-portal-link.ts";
import { outbox } from "#db/schema/index.ts";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

let world: World;
let out: MockInstance<typeof console.log>;
let err: MockInstance<typeof console.error>;

beforeEach(async () => {
  world = await makeWorld();
  out = vi.spyOn(console, "log").mockReturnValue();
  err = vi.spyOn(console, "error").mockReturnValue();
});

const lines = () => [...out.mock.calls, ...err.mock.calls].map(([line]) => String(line));
const events = () => lines().map((line) => JSON.parse(line) as Record<string, unknown>);

test.each<[string, number, string]>([
  ["/sign-in", 200, "request"],
  ["/health", 200, "request"],
  ["/nowhere", 404, "refused"],
  ["/nowhere.data", 404, "refused"],
  ["/work", 404, "refused"],
  ["/api/v1/nowhere", 404, "refused"],
  ["/api/v1/jobs", 200, "request"],
  ["/files/none", 404, "refused"],
  ["/live/jobs/none", 426, "request"],
])("GET %s is one line of the log, found by the id in its answer", async (path, status, event) => {
  const answer = await (await browser("manager")).get(path);
  const requestId = answer.headers.get("X-Request-Id");
  expect(answer.status).toBe(status);
  const told = events().filter((line) => "path" in line);
  expect(told).toEqual([{ event, requestId, method: "GET", path, status }]);
});

test("an error page shows the id that the log is searched for", async () => {
  const manager = await browser("manager");
  for (const path of ["/nowhere", "/work"]) {
    const answer = await manager.get(path);
    expect(await answer.text()).toContain(answer.headers.get("X-Request-Id"));
  }
  const api = await manager.api("/api/v1/job/finish", { jobId: "none" });
  expect(await api.text()).toContain(api.headers.get("X-Request-Id"));
});

test.each(["/board", "/board.data", "/portal"])(
  "nobody asking for %s is a refused access in the log",
  async (path) => {
    const answer = await (await browser(null)).get(path);
    const requestId = answer.headers.get("X-Request-Id");
    expect(events()).toContainEqual({ event: "refused", requestId, code: "signed_out" });
  },
);

test("refusals of commands and foreign origins are in the log with their code", async () => {
  const viewer = await browser("viewer");
  const forbidden = await viewer.api("/api/v1/job/create", { title: "x", siteId: "site1" });
  expect(events()).toContainEqual({
    event: "refused",
    requestId: forbidden.headers.get("X-Request-Id"),
    code: "forbidden",
  });
  const foreign = await viewer.post("/sign-out", {}, { Origin: "https://evil.test" });
  expect(events()).toContainEqual({
    event: "refused",
    requestId: foreign.headers.get("X-Request-Id"),
    code: "foreign_origin",
  });
});

test("a caller chooses no id that is not one", async () => {
  for (const ray of ["<script>", "a".repeat(100), "a b", '"}']) {
    const answer = await (await browser(null)).get("/health", { "cf-ray": ray });
    expect(answer.headers.get("X-Request-Id")).toMatch(/^[\da-f-]{36}$/);
  }
});

test("no cookie, key, link, password or reset token is in any line", async () => {
  const { key } = await world.run("lead", createApiKey, { name: "Accounts" });
  await world.run("manager", createPortalLink, { contactId: "contact1" });
  const mails = JSON.stringify(await world.db.select().from(outbox));
  const secret = /\/p\/([\w-]{43})/.exec(mails)?.[1] ?? "";
  const password = "hunter2 hunter2 hunter2";
  const token = "t".repeat(43);
  const manager = await browser("manager");
  const nobody = await browser(null);
  for (const suffix of ["", ".data", "/fresh"]) await nobody.get(`/p/${secret}${suffix}`);
  await nobody.post(`/p/${secret}`, {}, { Origin: "https://evil.test" });
  await nobody.post(`/p/${secret}`, {});
  for (const path of ["reset", "invite"]) {
    await nobody.get(`/${path}/${token}`);
    await nobody.get(`/${path}/${token}.data`);
    await nobody.post(`/${path}/${token}`, { password, name: "Eve" });
  }
  await nobody.post("/sign-in", { email: "lead1@example.test", password });
  await manager.api("/api/v1/password/change", { currentPassword: password, newPassword: password });
  const authorization = { Authorization: `Bearer ${key}` };
  await exports.default.fetch(new Request(`${ORIGIN}/api/v1/jobs`, { headers: authorization }));
  const text = lines().join("\n");
  expect(secret).toHaveLength(43);
  for (const hidden of [
    secret,
    token,
    password,
    key ?? "",
    manager.cookie,
    manager.cookie.split("=")[1] ?? "",
  ])
    expect(text.includes(hidden)).toBe(false);
});

test("a bug is told with its id and in the log, and nowhere with what was being written", async () => {
  const manager = await browser("manager");
  await env.DB.prepare("drop table contractor").run();
  const asked = [
    await manager.api("/api/v1/contractor/add", { name: "zq-name" }),
    await manager.get("/contractors"),
    await manager.get("/contractors.data"),
    await manager.post("/contractors/new", { name: "zq-name" }),
  ];
  for (const answer of asked) {
    const requestId = answer.headers.get("X-Request-Id");
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).toContain(requestId);
    expect(body).not.toMatch(/SQLITE|no such table|\.tsx?:\d/);
    expect(events()).toContainEqual(
      expect.objectContaining({ event: "bug", requestId, error: expect.stringContaining("no such table") }),
    );
  }
  expect(lines().join()).not.toContain("zq-name");
});

test("an id given by the network in front is kept", async () => {
  const answer = await (await browser(null)).get("/health", { "cf-ray": "8f1a-SYD" });
  expect(answer.headers.get("X-Request-Id")).toBe("8f1a-SYD");
});
