import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { createDocument } from "#commands/document/create-document.ts";
import { declineDocument } from "#commands/document/decline-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import { document, documentRecipient, outbox } from "#db/schema/index.ts";
import { draftOf, toCora, withBudget } from "#test/setup/document.ts";
import { sentToSign } from "#test/setup/signing.ts";
import { NOW, type World } from "#test/setup/world.ts";
import { remindDue } from "#worker/remind-due.ts";
import { sendDue } from "#worker/send-due.ts";

/** Mails stay where they are: nobody reads them once a test is over. */
const quiet = { ...env, OUTBOX: { send: async () => undefined } } as unknown as Env;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday morning in Sydney, where the organisation is. */
const MORNING = NOW + 3 * DAY + 14 * HOUR;
const reminded = async ({ db }: World) => (await db.select().from(documentRecipient))[0]?.reminded;
const stateOf = async ({ db }: World, id: string) =>
  (await db.select().from(document).where(eq(document.id, id)))[0];

async function drafted() {
  const { world, jobId } = await withBudget();
  const { documentId } = await world.run("manager", createDocument, {
    ...{ jobId, kind: "proposal" },
    itemIds: ["tiles"],
  });
  const draft = await draftOf(world, documentId);
  const preparedFor = [{ ...toCora, role: "signer" as const }];
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, preparedFor } });
  return { world, documentId };
}

test("reminders go out after three and seven days in working hours, each once", async () => {
  const { world } = await sentToSign();
  await remindDue(quiet, NOW + 2 * DAY);
  await remindDue(quiet, NOW + 3 * DAY + 10 * HOUR);
  expect(await reminded(world)).toBe(0);
  await Promise.all([remindDue(quiet, MORNING), remindDue(quiet, MORNING)]);
  await remindDue(quiet, MORNING + HOUR);
  expect(await reminded(world)).toBe(1);
  await remindDue(quiet, MORNING + 4 * DAY);
  await remindDue(quiet, MORNING + 9 * DAY);
  expect(await reminded(world)).toBe(2);
  const mails = await world.db.select().from(outbox).where(eq(outbox.contactId, "contact1"));
  expect(mails.filter(({ message }) => message.subject.includes("waits for your answer"))).toHaveLength(2);
});

test("reminders stop when it is declined and when its day is over", async () => {
  const { world, documentId } = await sentToSign();
  await world.run("customer", declineDocument, { documentId, n: 1, reason: "No" });
  await remindDue(quiet, MORNING);
  expect(await reminded(world)).toBe(0);
});

test("what is over is not reminded of", async () => {
  const { world } = await sentToSign(() => ({ until: "2026-03-05" }));
  await remindDue(quiet, MORNING);
  expect(await reminded(world)).toBe(0);
});

test("a draft is sent at its time, once, and not before", async () => {
  const { world, documentId } = await drafted();
  await world.run("manager", scheduleSend, { documentId, at: NOW + HOUR });
  await sendDue(quiet, NOW + HOUR - 1);
  expect((await stateOf(world, documentId))?.state).toBe("draft");
  await Promise.all([sendDue(quiet, NOW + HOUR), sendDue(quiet, NOW + HOUR)]);
  expect(await stateOf(world, documentId)).toMatchObject({ state: "sent", sentVersion: 1, sendAt: null });
  expect(await world.db.$count(outbox, eq(outbox.contactId, "contact1"))).toBe(1);
});

test("a time is within a year from now and can be called off; what is not ready is refused when planned", async () => {
  const { world, documentId } = await drafted();
  const plan = (at?: number) => world.run("manager", scheduleSend, { documentId, at });
  await expect(plan(NOW)).rejects.toMatchObject({ field: "at" });
  await expect(plan(NOW + 400 * DAY)).rejects.toMatchObject({ field: "at" });
  await plan(NOW + HOUR);
  await plan();
  await sendDue(quiet, NOW + DAY);
  expect((await stateOf(world, documentId))?.state).toBe("draft");
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, preparedFor: [] } });
  await expect(plan(NOW + HOUR)).rejects.toMatchObject({ code: "not_ready" });
});

test("what cannot be sent when its time comes is kept back, and its manager is told why", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { world, documentId } = await drafted();
  await world.run("manager", scheduleSend, { documentId, at: NOW + HOUR });
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, { documentId, draft: { ...draft, lines: [] } });
  await sendDue(quiet, NOW + HOUR);
  await sendDue(quiet, NOW + 2 * HOUR);
  expect(await stateOf(world, documentId)).toMatchObject({ state: "draft", sendAt: null });
  const mails = (await world.db.select().from(outbox)).map(({ message }) => message.subject);
  expect(mails.filter((subject) => subject.includes("was not sent"))).toHaveLength(1);
  said.mockRestore();
});
