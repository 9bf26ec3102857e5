import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { createDb } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { deliverDue } from "#worker/mail/deliver.ts";
import { ResendStandIn } from "./resend-stand-in.ts";

const KEY = "re_test";
const MINUTE = 60_000;
const live: Env = { ...env, RESEND_API_KEY: KEY, RESEND_URL: "http://resend.test" };
const db = createDb(env.DB);
let resend: ResendStandIn;
let complaints: MockInstance;

beforeEach(() => {
  resend = new ResendStandIn(KEY);
  vi.stubGlobal("fetch", (url: string, options: RequestInit) => resend.answer(new Request(url, options)));
  complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function queued(...ids: string[]) {
  for (const id of ids)
    await db.insert(outbox).values({
      id,
      orgId: "org",
      message: {
        to: `${id}@example.test`,
        subject: `About ${id}`,
        html: "<p>Secret link</p>",
        text: "Secret link",
      },
      state: "queued",
      nextAt: 0,
      createdAt: 0,
    });
}

const rows = () => db.select().from(outbox).orderBy(outbox.id);
const at = (now: number) => ({ clock: () => now });

test("mail that is due leaves once and its secrets are dropped", async () => {
  await queued("a", "b");
  expect(await deliverDue(live, at(1))).toBe(2);
  expect(await deliverDue(live, at(10 * MINUTE))).toBe(0);
  expect(resend.mails.map((mail) => [mail.key, mail.from, mail.to, mail.text])).toEqual([
    ["a", env.MAIL_FROM, ["a@example.test"], "Secret link"],
    ["b", env.MAIL_FROM, ["b@example.test"], "Secret link"],
  ]);
  for (const row of await rows()) {
    expect(row).toMatchObject({ state: "sent", sentAt: 1, lastError: null });
    expect(JSON.stringify(row.message)).not.toContain("Secret");
  }
});

test("two deliverers at once send each mail once", async () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  await queued(...ids);
  const left = await Promise.all([deliverDue(live, at(1)), deliverDue(live, at(1)), deliverDue(live, at(1))]);
  expect(left.reduce((sum, n) => sum + n, 0)).toBe(6);
  expect(resend.requests).toBe(6);
});

test("a crash between sending and noting it is repaired without a second mail", async () => {
  await queued("a");
  resend.trouble("lost");
  expect(await deliverDue(live, at(1))).toBe(0);
  expect(resend.mails).toHaveLength(1);
  expect(await deliverDue(live, at(5 * MINUTE))).toBe(1);
  expect(resend.requests).toBe(2);
  expect(resend.mails).toHaveLength(1);
  expect(await rows()).toMatchObject([{ state: "sent", providerId: "re_1", attempts: 2 }]);
});

test("a deliverer that dies loses its mail to the next one, and not before its lease is over", async () => {
  await queued("a");
  let die: (reason: Error) => void = () => undefined;
  vi.stubGlobal("fetch", () => new Promise((_, reject) => (die = reject)));
  const dying = deliverDue(live, at(1));
  await vi.waitFor(async () => expect(await rows()).toMatchObject([{ attempts: 1 }]));
  vi.stubGlobal("fetch", (url: string, options: RequestInit) => resend.answer(new Request(url, options)));
  expect(await deliverDue(live, at(MINUTE - 1))).toBe(0);
  expect(await deliverDue(live, at(2 * MINUTE))).toBe(1);
  die(new TypeError("killed"));
  await dying;
  expect(await rows()).toMatchObject([{ state: "sent", providerId: "re_1" }]);
});

test.each([
  ["asked to slow down", { status: 429, name: "rate_limit_exceeded", retryAfter: 90 } as const, 90_000],
  ["down", { status: 500 } as const, 2_500],
  ["unreachable", "unreachable" as const, 2_500],
  ["not accepting the key", { status: 401, name: "invalid_api_key" } as const, 2_500],
  ["busy with the same mail", { status: 409, name: "concurrent_idempotent_requests" } as const, 2_500],
])("when the provider is %s the round ends and the mail is kept for later", async (_, trouble, pause) => {
  await queued("a", "b");
  resend.trouble(trouble);
  expect(await deliverDue(live, at(1000))).toBe(0);
  const [first, second] = await rows();
  expect(first).toMatchObject({ state: "queued", attempts: 1 });
  expect(first?.nextAt).toBeGreaterThanOrEqual(1000 + pause);
  expect(second).toMatchObject({ state: "queued", attempts: 0 });
  expect(await deliverDue(live, at(10 * MINUTE))).toBe(2);
});

test("a mail the provider will never take fails at once and holds nobody up", async () => {
  await queued("a", "b");
  resend.trouble({ status: 422, name: "validation_error" });
  expect(await deliverDue(live, at(1))).toBe(1);
  expect(await rows()).toMatchObject([
    { id: "a", state: "failed" },
    { id: "b", state: "sent" },
  ]);
});

test("twelve tries end within the provider's memory of a day, and then it is said", async () => {
  await queued("a");
  resend.trouble(...Array<"unreachable">(12).fill("unreachable"));
  let now = 1;
  for (let tries = 1; tries <= 12; tries += 1) {
    await deliverDue(live, at(now));
    now = (await rows())[0]?.nextAt ?? 0;
  }
  expect(await rows()).toMatchObject([{ state: "failed", attempts: 12 }]);
  expect(now).toBeLessThan(24 * 60 * MINUTE);
  expect(complaints).toHaveBeenCalledOnce();
});

test("without a key nothing leaves and the mailbox keeps every word", async () => {
  await queued("a");
  expect(await deliverDue(env, at(7))).toBe(1);
  expect(resend.requests).toBe(0);
  expect(await rows()).toMatchObject([
    { state: "sent", providerId: "local", message: { text: "Secret link" } },
  ]);
});

test("a round asked for by id leaves the others alone", async () => {
  await queued("a", "b");
  expect(await deliverDue(live, { ids: ["b"], ...at(1) })).toBe(1);
  expect(resend.mails.map((mail) => mail.key)).toEqual(["b"]);
});
