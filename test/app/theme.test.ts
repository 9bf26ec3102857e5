import { expect, test } from "vitest";
import { browser } from "#test/setup/browser.ts";
import { makeWorld } from "#test/setup/world.ts";

const timeout = 60_000;

test("light or dark is chosen for a browser and drawn by the server, signed in or not", {
  timeout,
}, async () => {
  await makeWorld();
  const manager = await browser("manager");
  // Sends what cookies it is told to
  const nobody = await browser(null);
  const html = async (...cookies: string[]) =>
    (await nobody.get("/account", { Cookie: [manager.cookie, ...cookies].join("; ") })).text();
  expect(await html()).not.toContain("data-theme");
  expect(await html()).toContain('media="(prefers-color-scheme: dark)"');

  const chosen = await manager.post("/account/theme", { theme: "dark" });
  expect([chosen.status, chosen.headers.get("Location")]).toEqual([302, "/account"]);
  const [cookie = ""] = chosen.headers.get("Set-Cookie")?.split(";") ?? [];
  expect(cookie).toBe("theme=dark");
  const page = await html(cookie);
  expect(page).toContain('<html lang="en" data-theme="dark">');
  expect(page).toContain('<meta name="color-scheme" content="dark"/>');
  expect(await (await nobody.get("/sign-in", { Cookie: cookie })).text()).toContain('data-theme="dark"');
});

test("no choice and a made-up one both follow the device", { timeout }, async () => {
  await makeWorld();
  const manager = await browser("manager");
  for (const theme of ["system", '"><script>'])
    expect((await manager.post("/account/theme", { theme })).headers.get("Set-Cookie")).toMatch(
      /^theme=; .*Max-Age=0$/,
    );
  const nobody = await browser(null);
  expect(await (await nobody.get("/sign-in", { Cookie: 'theme="><b' })).text()).not.toContain("data-theme");
});
