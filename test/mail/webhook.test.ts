import { env, exports } from "cloudflare:workers";
import { Resend } from "resend";
import { beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { activity, delivery, idempotency, outbox } from "#db/schema/index.ts";
import { makeJob } from "#test/files/sender.ts";
import { ORIGIN } from "#test/setup/browser.ts";
import { hooks } from "#worker/mail/webhook.ts";
import { eventText, signedHeaders, type Told } from "./signed-event.ts";

const secret = env.RESEND_WEBHOOK_SECRET ?? "";
const MINUTE = 60_000;
const delivered: Told = { outboxId: "mail1", type: "email.delivered", at: Date.UTC(2026, 2, 3, 9, 5) };
const message = { to: "cora@example.test", subject: "Your jobs", html: "a", text: "a" };
const about = { jobId: "job1", subjectKind: "job", subjectId: "job1" };

let db: Awaited<ReturnType<typeof makeJob>>;
let complaints: MockInstance;

beforeEach(async () => {
  vi.spyOn(console, "log").mockReturnValue();
  complaints = vi.spyOn(console, "error").mockReturnValue();
  db = await makeJob();
  const row = { orgId: "org1", message, state: "sent" as const, nextAt: 0, createdAt: 0 };
  await db.insert(outbox).values([
    { ...row, id: "mail1", about },
    { ...row, id: "mail2" },
  ]);
});

const post = (body: BodyInit, headers: Record<string, string>, path = "/hooks/resend") =>
  exports.default.fetch(new Request(ORIGIN + path, { method: "POST", body, headers }));
const say = (told: Told, signing: Partial<Parameters<typeof signedHeaders>[1]> = {}) => {
  const body = eventText(told);
  return post(body, signedHeaders(body, { secret, ...signing }));
};
const heard = () => db.select().from(delivery).orderBy(delivery.at);
const verbs = async () => (await db.select().from(activity).orderBy(activity.seq)).map(({ verb }) => verb);

async function refused(answer: Response, status: number) {
  expect([answer.status, await heard(), await verbs()]).toEqual([status, [], []]);
  expect(complaints).not.toHaveBeenCalled();
}

test("a signed event is noted with the time it names, and told in the job's log", async () => {
  expect((await say(delivered)).status).toBe(200);
  expect(await heard()).toMatchObject([{ outboxId: "mail1", event: "delivered", at: delivered.at }]);
  const [row] = await db.select().from(activity);
  expect(row).toMatchObject({ jobId: "job1", verb: "mail.delivered", audience: "", actorKind: "system" });
  expect(row?.data).toMatchObject({ to: "cora@example.test", at: delivered.at });
});

test("a bounce brings its sort and its reason, a suppressed address is one too", async () => {
  const bounce = { type: "Permanent", subType: "NoEmail", message: "No such\nmailbox \u202ehere" };
  await say({ outboxId: "mail1", type: "email.bounced", more: { bounce } });
  const suppressed = { type: "OnAccountSuppressionList", message: "Bounced before" };
  await say({ outboxId: "mail2", type: "email.suppressed", more: { suppressed } });
  expect(await heard()).toMatchObject([
    { outboxId: "mail1", event: "bounced", kind: "Permanent/NoEmail", reason: "No such mailbox here" },
    { outboxId: "mail2", event: "bounced", kind: "Suppressed/OnAccountSuppressionList" },
  ]);
});

test("what is believed here, the provider's own library believes too, and one good signature of several is enough", async () => {
  const body = eventText(delivered);
  const good = signedHeaders(body, { secret });
  const { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature } = good;
  const verified = new Resend("re_test").webhooks.verify({
    payload: body,
    headers: { id, timestamp, signature },
    webhookSecret: secret,
  });
  expect(verified.type).toBe("email.delivered");
  expect((await post(body, { ...good, "svix-signature": `v1,AAAA v2,x ${signature}` })).status).toBe(200);
  expect(await heard()).toHaveLength(1);
});

test("a wrong secret, a missing or a foreign signature is refused", async () => {
  const body = eventText(delivered);
  const good = signedHeaders(body, { secret });
  await refused(await say(delivered, { secret: `whsec_${btoa("somebody else's secret")}` }), 401);
  await refused(await post(body, {}), 401);
  for (const name of ["svix-id", "svix-timestamp", "svix-signature"] as const)
    await refused(await post(body, { ...good, [name]: "" }), 401);
  await refused(await post(body, { ...good, "svix-signature": good["svix-signature"].slice(3) }), 401);
  await refused(await post(body, { ...good, "svix-signature": "v1," }), 401);
});

test("changed bytes, another id and another time break the signature", async () => {
  const body = eventText(delivered);
  const good = signedHeaders(body, { secret });
  await refused(await post(body.replace("delivered", "complained"), good), 401);
  await refused(await post(`${body} `, good), 401);
  await refused(await post(body, { ...good, "svix-id": "msg_other" }), 401);
  await refused(await post(body, { ...good, "svix-timestamp": `0${good["svix-timestamp"]}` }), 401);
});

test("five minutes are tolerated in both directions, and no more", async () => {
  await refused(await say(delivered, { at: Date.now() - 5 * MINUTE - 2_000 }), 401);
  await refused(await say(delivered, { at: Date.now() + 5 * MINUTE + 2_000 }), 401);
  expect((await say(delivered, { at: Date.now() - 4 * MINUTE })).status).toBe(200);
  expect(await heard()).toHaveLength(1);
});

test("a message is taken once, however often and with whatever it comes again", async () => {
  const again = await Promise.all([1, 2, 3].map(() => say(delivered, { id: "msg_1" })));
  expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await say({ ...delivered, type: "email.opened" }, { id: "msg_1" })).status).toBe(200);
  expect([(await heard()).length, await verbs()]).toEqual([1, ["mail.delivered"]]);
  expect(await db.select().from(idempotency)).toHaveLength(1);
  expect(complaints).not.toHaveBeenCalled();
});

test("the first of each kind is kept, in whatever order they arrive", async () => {
  const at = Date.UTC(2026, 2, 3, 9);
  for (const [type, minutes] of [
    ["email.opened", 3],
    ["email.delivered", 2],
    ["email.sent", 1],
    ["email.opened", 9],
  ] as const)
    await say({ outboxId: "mail1", type, at: at + minutes * MINUTE });
  expect((await heard()).map((row) => [row.event, row.at - at])).toEqual([
    ["sent", MINUTE],
    ["delivered", 2 * MINUTE],
    ["opened", 3 * MINUTE],
  ]);
  expect(await verbs()).toEqual(["mail.opened", "mail.delivered", "mail.sent"]);
});

test("two messages with the same news at once are one piece of news", async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => say(delivered)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect([(await heard()).length, await verbs()]).toEqual([1, ["mail.delivered"]]);
});

test("an unknown mail, an unknown event and a body that is none are taken without effect", async () => {
  await refused(await say({ ...delivered, outboxId: "nothing" }), 200);
  await refused(await say({ ...delivered, type: "email.clicked" }), 200);
  await refused(await say({ ...delivered, more: { tags: {} } }), 200);
  await refused(await say({ ...delivered, more: { tags: undefined } }), 200);
  for (const body of ["", "{", "null", "[]", '{"type":"email.delivered"}', '{"__proto__":{}}'])
    await refused(await post(body, signedHeaders(body, { secret })), 200);
});

test("a huge body is refused before its signature is looked at", async () => {
  const body = " ".repeat(70_000);
  await refused(await post(body, signedHeaders(body, { secret })), 413);
  await refused(await post(new Blob([body]).stream(), signedHeaders(body, { secret })), 413);
});

test("without a secret, or with one that keeps nobody out, there is nothing at the address", async () => {
  for (const none of [undefined, "", "whsec_", "whsec_c2hvcnQ=", "no prefix, though long enough"]) {
    const body = eventText(delivered);
    const headers = signedHeaders(body, { secret: none ?? "" });
    const { RESEND_WEBHOOK_SECRET: _, ...bare } = env;
    const given = none === undefined ? bare : { ...bare, RESEND_WEBHOOK_SECRET: none };
    await refused(await hooks.request("/resend", { method: "POST", body, headers }, given), 404);
  }
});

test("the guard against other sites lets through this one path and no other", async () => {
  const body = eventText(delivered);
  const headers = signedHeaders(body, { secret });
  for (const path of ["/hooks", "/hooks/resend/", "/hooks/resend/x", "/hooks/other", "/hooksresend"])
    await refused(await post(body, headers, path), 403);
  const put = new Request(`${ORIGIN}/hooks/resend`, { method: "PUT", body, headers });
  await refused(await exports.default.fetch(put), 403);
  await refused(await exports.default.fetch(new Request(`${ORIGIN}/hooks/resend`)), 404);
});
