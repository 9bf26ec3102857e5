import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { createDocument } from "#commands/document/create-document.ts";
import { reviseDocument } from "#commands/document/revise-document.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { activity, bidRequest, document, documentRecipient, documentVersion } from "#db/schema/index.ts";
import { sentBidRequest } from "#test/setup/bids.ts";
import { sentProposal } from "#test/setup/document.ts";
import { NOW } from "#test/setup/world.ts";
import { sendDue } from "#worker/send-due.ts";

const quiet = { ...env, OUTBOX: { send: async () => undefined } } as unknown as Env;
const HOUR = 3_600_000;
const AT = NOW + HOUR;

/** A request that was never sent, at a job where others were. */
async function unsentRequest() {
  const { world, jobId } = await sentBidRequest();
  const { documentId } = await world.run("manager", createDocument, {
    jobId,
    kind: "bid_request",
    itemIds: ["basin"],
  });
  const to = [
    { contactId: "bidder1", role: "signer" },
    { contactId: "bidder2", role: "none" },
    { contactId: "bidder3", role: "signer" },
  ];
  const rowOf = async () => (await world.db.select().from(document).where(eq(document.id, documentId)))[0];
  return { world, documentId, to, rowOf };
}

async function sentToRevise(signed: boolean) {
  const scene = await sentProposal(() => ({ signed }));
  await scene.world.run("manager", reviseDocument, { documentId: scene.documentId });
  const signedNow = async () =>
    (await scene.world.db.select().from(documentVersion).where(eq(documentVersion.n, 2)))[0]?.content.signed;
  return { ...scene, signedNow };
}

test("a request that was never sent goes out at its time, to whom and until when was planned", async () => {
  const { world, documentId, to, rowOf } = await unsentRequest();
  const plan = { closesAt: AT + 1, lateAllowed: true, message: "Please be quick", to };
  await world.run("manager", scheduleSend, { documentId, at: AT, ...plan });
  await sendDue(quiet, AT);
  expect(await rowOf()).toMatchObject({ state: "sent", sendAt: null, sendPlan: null });
  const [request] = await world.db.select().from(bidRequest).where(eq(bidRequest.documentId, documentId));
  expect(request).toMatchObject({ closesAt: AT + 1, lateAllowed: true });
  const asked = await world.db
    .select({ contactId: documentRecipient.contactId })
    .from(documentRecipient)
    .where(eq(documentRecipient.documentId, documentId));
  expect(asked.map(({ contactId }) => contactId).sort()).toEqual(["bidder1", "bidder3"]);
  const [sent] = await world.db
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, documentId));
  expect(sent?.content.message).toBe("Please be quick");
});

test("a plan is held to the moment it goes out, and what is refused leaves nothing", async () => {
  const { world, documentId, to, rowOf } = await unsentRequest();
  const plan = (given: object) => world.run("manager", scheduleSend, { documentId, at: AT, to, ...given });
  await expect(plan({})).rejects.toMatchObject({ field: "closesAt" });
  await expect(plan({ closesAt: AT })).rejects.toMatchObject({ field: "closesAt" });
  await expect(plan({ closesAt: AT + 1, signed: true })).rejects.toMatchObject({ field: "signed" });
  await expect(plan({ closesAt: AT + 1, to: [] })).rejects.toMatchObject({ code: "not_ready" });
  expect(await rowOf()).toMatchObject({ sendAt: null, sendPlan: null, version: 1 });
  expect(await world.db.$count(activity, eq(activity.verb, "document.scheduled"))).toBe(0);
  await plan({ closesAt: AT + 1 });
  await world.run("manager", scheduleSend, { documentId });
  expect(await rowOf()).toMatchObject({ sendAt: null, sendPlan: null });
});

test("whether it is signed is as the sender says, whomever it goes to", async () => {
  const asked = await sentToRevise(false);
  await asked.world.run("manager", sendDocument, { documentId: asked.documentId, signed: true });
  expect(await asked.signedNow()).toBe(true);
});

test("what the sender says nothing of is as the draft has it", async () => {
  const kept = await sentToRevise(true);
  await kept.world.run("manager", sendDocument, { documentId: kept.documentId });
  expect(await kept.signedNow()).toBe(true);
});

test("beside whom it goes to, a tick that is left out is off, and a message that is left out is blank", async () => {
  const { world, documentId, signedNow } = await sentToRevise(true);
  const to = [{ contactId: "contact1", role: "signer" }];
  await world.run("manager", sendDocument, { documentId, to });
  expect(await signedNow()).toBe(false);
});

test("a bid request cannot be signed", async () => {
  await expect(sentBidRequest({ signed: true })).rejects.toMatchObject({ field: "signed" });
});
