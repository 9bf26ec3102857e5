import { env, exports } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { makeJob } from "#test/files/sender.ts";
import { enter, jobRoom } from "#test/party/room-client.ts";
import { ORIGIN } from "#test/setup/browser.ts";
import { VIEWERS } from "#test/setup/world.ts";
import { eventText, signedHeaders } from "./signed-event.ts";

test("staff who look at a job see its mail arrive; the customer is told nothing", async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const db = await makeJob();
  await db.insert(outbox).values({
    id: "mail1",
    orgId: "org1",
    message: { to: "cora@example.test", subject: "Your quote", html: "a", text: "a" },
    state: "sent",
    nextAt: 0,
    createdAt: 0,
    about: { jobId: "job1", subjectKind: "job", subjectId: "job1" },
  });
  const staff = await enter(jobRoom(), VIEWERS.manager);
  const customer = await enter(jobRoom(), VIEWERS.customer);
  await Promise.all([staff.catchUp(), customer.catchUp()]);
  for (const type of ["email.delivered", "email.opened"]) {
    const body = eventText({ outboxId: "mail1", type });
    const headers = signedHeaders(body, { secret: env.RESEND_WEBHOOK_SECRET ?? "" });
    await exports.default.fetch(new Request(`${ORIGIN}/hooks/resend`, { method: "POST", body, headers }));
  }
  await staff.untilSeq(2);
  expect(staff.bytes).toMatch(/mail\.delivered.*mail\.opened/s);
  await customer.catchUp();
  expect(customer.bytes).not.toMatch(/mail\.|cora@example/);
  expect(customer.seqs).toEqual([]);
});
