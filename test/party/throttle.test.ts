import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";

const WINDOW = 60_000;
const throttle = (name: string) => env.THROTTLE.getByName(name);

test("allows the limit at once and says how long to wait for the next", async () => {
  const account = throttle("account:a");
  for (let n = 0; n < 7; n += 1)
    expect(await account.hit(7, WINDOW, 1000)).toEqual({ allowed: true, retryAfterMs: 0 });
  const refused = await account.hit(7, WINDOW, 1000);
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterMs).toBeGreaterThan(0);
  expect(await account.hit(7, WINDOW, 1000 + refused.retryAfterMs - 1)).toMatchObject({ allowed: false });
  expect(await account.hit(7, WINDOW, 1000 + refused.retryAfterMs)).toMatchObject({ allowed: true });
});

test("being refused costs nothing", async () => {
  const account = throttle("account:b");
  await account.hit(1, WINDOW, 0);
  for (let n = 1; n < 50; n += 1) expect((await account.hit(1, WINDOW, n)).allowed).toBe(false);
  expect((await account.hit(1, WINDOW, WINDOW)).allowed).toBe(true);
});

test("counts across an eviction, and each name for itself", async () => {
  await throttle("account:c").hit(1, WINDOW, 0);
  await evictDurableObject(throttle("account:c"));
  expect((await throttle("account:c").hit(1, WINDOW, 1)).allowed).toBe(false);
  expect((await throttle("account:d").hit(1, WINDOW, 1)).allowed).toBe(true);
});

test("two at once at the limit: one passes", async () => {
  const both = await Promise.all([throttle("e").hit(1, WINDOW, 0), throttle("e").hit(1, WINDOW, 0)]);
  expect(both.filter((answer) => answer.allowed)).toHaveLength(1);
});

test("forgets once everything is earned back", async () => {
  await throttle("f").hit(1, WINDOW, 0);
  expect(await runDurableObjectAlarm(throttle("f"))).toBe(true);
  expect(await runDurableObjectAlarm(throttle("f"))).toBe(false);
  expect((await throttle("f").hit(1, WINDOW, 1)).allowed).toBe(true);
});
