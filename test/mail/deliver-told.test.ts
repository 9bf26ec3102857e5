import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDb } from "#db/client.ts";
import { activity, delivery, outbox } from "#db/schema/index.ts";
import { deliverDue } from "#worker/mail/deliver.ts";
import { ResendStandIn } from "./resend-stand-in.ts";

const live: Env = { ...env, RESEND_API_KEY: "re_test", RESEND_URL: "http://resend.test" };
const db = createDb(env.DB);
const at = (now: number) => ({ clock: () => now });
let resend: ResendStandIn;

beforeEach(async () => {
  resend = new ResendStandIn("re_test");
  vi.stubGlobal("fetch", (url: string, options: RequestInit) => resend.answer(new Request(url, options)));
  vi.spyOn(console, "error").mockReturnValue();
  const message = { to: "cora@example.test", subject: "Your quote", html: "a", text: "a" };
  const row = { orgId: "org", message, state: "queued" as const, nextAt: 0, createdAt: 0 };
  await db.insert(outbox).values([
    { ...row, id: "a", about: { jobId: "job", subjectKind: "document", subjectId: "doc" } },
    { ...row, id: "b" },
  ]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const lines = async () => (await db.select().from(activity)).map(({ jobId, verb }) => [jobId, verb]);
const heard = () => db.select().from(delivery).orderBy(delivery.outboxId);

test("a mail that left carries its own id, and says in the log of its job that it left", async () => {
  expect(await deliverDue(live, at(7))).toBe(2);
  expect(resend.mails.map(({ key, tags }) => [key, tags])).toEqual([
    ["a", [{ name: "outbox_id", value: "a" }]],
    ["b", [{ name: "outbox_id", value: "b" }]],
  ]);
  expect(await lines()).toEqual([["job", "mail.sent"]]);
  expect(await heard()).toMatchObject([{ outboxId: "a", event: "sent", at: 7 }]);
});

test("without a provider the log says that it stayed", async () => {
  await deliverDue(env, at(7));
  expect(await lines()).toEqual([["job", "mail.kept"]]);
});

test("what is given up is noted with its time and reason, whatever it was about", async () => {
  resend.trouble({ status: 422, name: "validation_error" }, { status: 422, name: "validation_error" });
  await deliverDue(live, at(7));
  expect(await lines()).toEqual([["job", "mail.failed"]]);
  expect(await heard()).toMatchObject([
    { outboxId: "a", event: "failed", at: 7, reason: expect.stringContaining("validation_error") },
    { outboxId: "b", event: "failed", at: 7 },
  ]);
});

test("a log that cannot be written holds no mail up", async () => {
  await env.DB.prepare("drop table delivery").run();
  expect(await deliverDue(live, at(7))).toBe(2);
  expect((await db.select().from(outbox)).map(({ state }) => state)).toEqual(["sent", "sent"]);
});
