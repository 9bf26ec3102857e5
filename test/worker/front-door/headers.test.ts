import { exports } from "cloudflare:workers";
import { beforeEach, expect, test, vi } from "vitest";
import { browser, ORIGIN } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  await makeWorld();
});

const nonceOf = (answer: Response) =>
  /'nonce-([^']+)'/.exec(answer.headers.get("Content-Security-Policy") ?? "")?.[1];

test.each([
  "/sign-in",
  "/board",
  "/nowhere",
  "/health",
  "/api/openapi.json",
  "/api/v1/jobs",
  "/api/nowhere",
  "/files/none",
  "/live/board",
])("%s comes with every security header", async (path) => {
  const { headers } = await (await browser("manager")).get(path);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expect(headers.get("Strict-Transport-Security")).toContain("max-age=31536000");
  expect(headers.get("Permissions-Policy")).toContain("geolocation=()");
  expect(headers.get("X-Request-Id")).toMatch(/^[\w-]+$/);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/);
  expect(headers.get("X-Powered-By")).toBeNull();
});

test.each(["/sign-in", "/board", "/nowhere"])(
  "every script of %s carries the nonce of this answer alone",
  async (path) => {
    const manager = await browser("manager");
    const [first, second] = [await manager.get(path), await manager.get(path)];
    expect(nonceOf(first)).toHaveLength(32);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const page = await first.text();
    const inline = page.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
    expect(inline.length).toBeGreaterThan(0);
    for (const script of inline) expect(script).toContain(`nonce="${nonceOf(first)}"`);
    expect(page).not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)="/i);
  },
);

test("the answer to an upgrade is left as it is", async () => {
  const { cookie } = await browser("manager");
  const upgrade = new Request(`${ORIGIN}/live/board`, {
    headers: { Upgrade: "websocket", Origin: ORIGIN, Cookie: cookie },
  });
  const answer = await exports.default.fetch(upgrade);
  expect(answer.status).toBe(101);
  expect(answer.headers.get("Content-Security-Policy")).toBeNull();
  answer.webSocket?.accept();
  answer.webSocket?.close(1000);
});

test("a session's cookie is for this host, for HTTP and for this site alone", async () => {
  const answer = await (await browser("manager")).post("/sign-out", {});
  expect(answer.headers.get("Set-Cookie")).toMatch(
    /^__Host-jobroom=; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=0$/,
  );
});
