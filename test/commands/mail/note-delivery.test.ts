import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { noteDelivery } from "#commands/mail/note-delivery.ts";
import { deliveriesOf, lastMailsTo } from "#db/queries/deliveries.ts";
import { activity, contact, delivery, outbox } from "#db/schema/index.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import { deliveryOf } from "#domain/mail/delivery.ts";
import { makeWorld, VIEWERS, type World } from "#test/setup/world.ts";

const system = (orgId: string): Viewer => ({
  kind: "system",
  orgId,
  id: "system",
  name: "Jobroom",
  via: "system",
});
const message = { to: "cora@example.test", subject: "Your quote", html: "a", text: "a" };
const about = { jobId: "job1", subjectKind: "document", subjectId: "doc1", recipient: "Cora Customer" };
const told = { outboxId: "mail1", event: "delivered", at: 50 };

let world: World;

beforeEach(async () => {
  world = await makeWorld();
  const row = { orgId: "org1", message, state: "sent" as const, nextAt: 0, createdAt: 10, sentAt: 20 };
  await world.db.insert(outbox).values([
    { ...row, id: "mail1", about, contactId: "contact1" },
    { ...row, id: "mail2", contactId: "contact1", state: "failed", lastError: "422 no such address" },
    { ...row, id: "mail3", providerId: "local" },
  ]);
});

const note = (input: object, orgId = "org1") => world.run(system(orgId), noteDelivery, input);
const rows = () => world.db.select().from(delivery).orderBy(delivery.at);
const log = () => world.db.select().from(activity).orderBy(activity.seq);

test("news of a mail is kept and told in the log of the job that it is about", async () => {
  await note({
    ...told,
    event: "bounced",
    kind: "Permanent/NoEmail",
    reason: `No\u202e such\nbox${"x".repeat(400)}`,
  });
  const [row] = await rows();
  expect(row).toMatchObject({
    orgId: "org1",
    outboxId: "mail1",
    event: "bounced",
    at: 50,
    kind: "Permanent/NoEmail",
  });
  expect(row?.reason).toMatch(/^No such box/);
  expect(row?.reason).toHaveLength(300);
  const [entry] = world.published.at(-1)?.rows ?? [];
  expect(entry).toMatchObject({
    jobId: "job1",
    verb: "mail.bounced",
    subjectKind: "document",
    subjectId: "doc1",
    audience: [],
    customerData: null,
    data: { to: "cora@example.test", recipient: "Cora Customer", subject: "Your quote", at: 50 },
  });
});

test("the same news again changes nothing, with its own time or another", async () => {
  await note(told);
  await note(told);
  await note({ ...told, at: 99 });
  expect(await rows()).toMatchObject([{ event: "delivered", at: 50 }]);
  expect(await log()).toHaveLength(1);
});

test("the same news from several sides at once is one row and one line", async () => {
  await Promise.all([1, 2, 3, 4].map((at) => note({ ...told, at })));
  expect(await rows()).toHaveLength(1);
  expect(await log()).toHaveLength(1);
});

test("different news at once is all there, and the log has no gap", async () => {
  await Promise.all(["sent", "delivered", "opened"].map((event, at) => note({ ...told, event, at })));
  expect((await rows()).map(({ event }) => event)).toEqual(["sent", "delivered", "opened"]);
  expect((await log()).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a mail that says nothing of a job is noted without a line in any log", async () => {
  await note({ ...told, outboxId: "mail2" });
  expect([(await rows()).length, await log(), world.published.at(-1)?.rows]).toEqual([1, [], []]);
});

test("a mail may name who else is told", async () => {
  const audience = ["contractor:con1"] as const;
  await world.db
    .update(outbox)
    .set({ about: { ...about, audience } })
    .where(eq(outbox.id, "mail1"));
  await note(told);
  expect(world.published.at(-1)?.rows).toMatchObject([{ audience }]);
});

test("nobody notes it but the product itself, and only of a mail of that organisation", async () => {
  for (const who of Object.keys(VIEWERS) as (keyof typeof VIEWERS)[])
    await expect(world.run(who, noteDelivery, told)).rejects.toMatchObject({ code: "forbidden" });
  await expect(note(told, "org2")).rejects.toMatchObject({ code: "not_found" });
  await expect(note({ ...told, outboxId: "none" })).rejects.toMatchObject({ code: "not_found" });
  await expect(note({ ...told, event: "clicked" })).rejects.toMatchObject({ name: "InvalidInput" });
  expect([await rows(), await log()]).toEqual([[], []]);
});

test("where mails stand is read at once, for their own organisation alone", async () => {
  await note(told);
  await note({ ...told, event: "opened", at: 70 });
  const found = await deliveriesOf(world.db, "org1", ["mail3", "mail1", "mail2", "none"]);
  expect(found.map(deliveryOf)).toMatchObject([
    { outboxId: "mail1", state: "opened", at: 70, to: "cora@example.test", subject: "Your quote" },
    { outboxId: "mail2", state: "failed", reason: "422 no such address" },
    { outboxId: "mail3", state: "kept", at: 20 },
  ]);
  const [batched] = await world.db.batch([deliveriesOf(world.db, "org1", ["mail1"])]);
  expect(batched).toEqual(found.slice(0, 1));
  expect(await deliveriesOf(world.db, "org2", ["mail1"])).toEqual([]);
  const ofCustomer = eq(contact.customerId, "cust1");
  expect(await lastMailsTo(world.db, "org1", ofCustomer)).toMatchObject([
    { id: "mail2", contactId: "contact1" },
  ]);
  expect(await lastMailsTo(world.db, "org1", eq(contact.customerId, "cust2"))).toEqual([]);
  expect(await lastMailsTo(world.db, "org2", ofCustomer)).toEqual([]);
});
