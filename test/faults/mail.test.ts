import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashSecret } from "#db/queries/session-proof.ts";
import { build } from "../../scripts/build.ts";
import { openRecords } from "../../scripts/records.ts";
import { localSecrets } from "../../scripts/secrets.ts";
import { seedBase } from "../../scripts/seed/base.ts";
import { serveBuild } from "../../scripts/serve.ts";
import { freePort } from "../browser/setup/free-port.ts";
import { startResend } from "../mail/resend-server.ts";

const WEBHOOK_SECRET = `whsec_${Buffer.from("a secret of this test alone").toString("base64")}`;
const KEY = `jr_${"m".repeat(43)}`;

interface Row {
  id: string;
  state: string;
  provider_id: string | null;
}

test("the served product sends every mail once through a provider that fails, and hears what became of it", async () => {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-mail-"));
  const resend = await startResend("re_test");
  const records = await openRecords(dataDir);
  await seedBase(records.database, records.pepper, Date.now());
  await records.database
    .prepare(
      "insert into api_key (org_id, id, person_id, name, key_hash, created_at) values ('demo', 'k', 'daniel', 'test', ?, 0)",
    )
    .bind(hashSecret(KEY))
    .run();
  await records.close();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const bindings = {
    ...localSecrets(dataDir),
    APP_URL: url,
    RESEND_API_KEY: "re_test",
    RESEND_URL: resend.url,
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
  };
  const server = await serveBuild({ port, dataDir, cron: false, bindings });
  try {
    const database = (await server.miniflare.getD1Database("DB")) as unknown as D1Database;
    const mails = async () =>
      (await database.prepare("select id, state, provider_id from outbox").all<Row>()).results;
    resend.standIn.trouble("lost", { status: 500 }, "unreachable", { status: 429, retryAfter: 1 });
    for (const description of ["First", "Second", "Third"]) {
      const made = await fetch(`${url}/api/v1/work-order/create`, {
        method: "POST",
        headers: { Authorization: `Bearer ${KEY}`, "Content-Type": "application/json" },
        body: JSON.stringify({ assetId: "asset0-0", contractorId: "brightline", description }),
      });
      expect(made.status).toBe(200);
    }
    const worker = await server.miniflare.getWorker();
    for (let tries = 0; tries < 20 && (await mails()).some(({ state }) => state !== "sent"); tries += 1) {
      // Pauses are the rule's own; here their end is brought forward.
      await database.prepare("update outbox set next_at = 0 where state = 'queued'").run();
      await worker.scheduled();
    }
    const sent = await mails();
    expect(sent.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
    const accepted = resend.standIn.mails;
    expect(accepted.map(({ key }) => key).sort()).toEqual(sent.map(({ id }) => id).sort());
    expect(accepted.map(({ id }) => id).sort()).toEqual(sent.map((row) => row.provider_id).sort());
    expect(resend.standIn.requests).toBeGreaterThan(3);

    const [first = "", second = "", third = ""] = accepted.map(({ tags }) => tags[0]?.value);
    const ours = { url: `${url}/hooks/resend`, secret: WEBHOOK_SECRET };
    const forger = { ...ours, secret: `whsec_${Buffer.from("somebody else's secret").toString("base64")}` };
    const bounce = { type: "Permanent", subType: "NoEmail", message: "550 no such box" };
    const answers = [
      await resend.tell(ours, { outboxId: first, type: "email.delivered" }),
      await resend.tell(ours, { outboxId: first, type: "email.delivered" }),
      await resend.tell(ours, { outboxId: second, type: "email.bounced", more: { bounce } }),
      await resend.tell(forger, { outboxId: third, type: "email.delivered" }),
    ];
    expect(answers).toEqual([200, 200, 200, 401]);
    const heard = await database.prepare("select outbox_id, event, kind, reason from delivery").all();
    expect(heard.results).toHaveLength(2);
    expect(heard.results).toEqual(
      expect.arrayContaining([
        { outbox_id: first, event: "delivered", kind: null, reason: null },
        { outbox_id: second, event: "bounced", kind: "Permanent/NoEmail", reason: "550 no such box" },
      ]),
    );
  } finally {
    await server.stop();
    await resend.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
