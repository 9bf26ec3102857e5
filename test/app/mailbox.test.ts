import { env, exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { mentionMail } from "#commands/mail/mention-mail.ts";
import { createDb } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { ORIGIN } from "#test/setup/browser.ts";

const get = (path: string) => exports.default.fetch(new Request(ORIGIN + path, { redirect: "manual" }));

async function kept(id: string) {
  const message = mentionMail({
    to: "ada@example.test",
    organisation: "Harbour Works",
    by: "Lou <b>Lead</b>",
    where: "Switchboard",
    body: "Look",
    url: `${ORIGIN}/go`,
  });
  await createDb(env.DB)
    .insert(outbox)
    .values({ id, orgId: "org1", message, state: "sent", providerId: "local", nextAt: 0, createdAt: 0 });
}

test("without a provider every mail is shown here, before anybody has signed in", async () => {
  await kept("a");
  expect(await (await get("/mailbox")).text()).toContain("mentioned you on Switchboard");
  const page = await (await get("/mailbox/a")).text();
  expect(page).toContain('src="/mailbox/a/body"');
  expect(page).toContain("Lou &lt;b&gt;Lead&lt;/b&gt;");
});

test("the mail itself is a document without script whose links leave the frame", async () => {
  await kept("a");
  const body = await get("/mailbox/a/body");
  expect(body.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; .*sandbox/);
  const html = await body.text();
  expect(html).toContain('<base target="_top">');
  expect(html).toContain(`href="${ORIGIN}/go"`);
});

test("a mail that is not there is not found", async () => {
  for (const path of ["/mailbox/a", "/mailbox/a/body"]) expect((await get(path)).status).toBe(404);
});

test("an older page goes on where the newer ended", async () => {
  for (let n = 10; n < 62; n += 1) await kept(`m${n}`);
  const first = await (await get("/mailbox")).text();
  expect(first).toContain("/mailbox?before=m12");
  const second = await (await get("/mailbox?before=m12")).text();
  expect([second.includes("/mailbox/m11"), second.includes("/mailbox/m12")]).toEqual([true, false]);
});
