import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { changeStandingOrder } from "#commands/standing-order/change-standing-order.ts";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { renewStandingOrder } from "#commands/standing-order/renew-standing-order.ts";
import { document, documentVersion, job, site, standingOrder, standingOrderScope } from "#db/schema/index.ts";
import { firstTerms } from "#domain/standing-order/terms.ts";
import { draftOf } from "#test/setup/document.ts";
import { agreed, LEAD, makeStanding, type StandingWorld, sentToLead, TERMS } from "#test/setup/standing.ts";

let world: StandingWorld;
const accepting = (documentId: string) => ({ documentId, n: 1 });

beforeEach(async () => {
  world = await makeStanding({ siteIds: ["site1"], categories: ["Heating", "Electrical"] });
}, 60_000);

test("acceptance makes it, in a job of its own, with the number of its document", async () => {
  expect(await world.standing()).toMatchObject({
    number: "SO-0001",
    state: "open",
    contractorId: "con1",
    capMinor: 1_000_000,
    noCapBy: null,
    noticeBp: [7_500, 9_000, 10_000],
    reservedMinor: 0,
    managerId: "manager1",
  });
  const [room] = await world.db.select().from(job).where(eq(job.id, world.jobId));
  expect(room).toMatchObject({ title: "Electrical repairs", siteId: "site1", customerId: null });
  expect(await world.db.$count(standingOrderScope)).toBe(3);
});

test.each([
  [{ capMinor: 0 }, "capMinor"],
  [{ capMinor: undefined }, "capMinor"],
  [{ noCap: true }, "capMinor"],
  [{ validTo: "2025-01-01" }, "validTo"],
  [{ siteIds: ["nowhere"] }, "siteIds"],
  [{ assetIds: ["nothing"] }, "assetIds"],
  [{ rateCardId: "theirs" }, "rateCardId"],
  [{ contractorId: "nobody" }, "contractorId"],
])("%o is refused at %s, and leaves nothing", async (wrong, field) => {
  const before = [await world.db.$count(job), await world.db.$count(document)];
  const given = { title: "Another", contractorId: "con1", ...TERMS, ...wrong };
  await expect(world.run("manager", createStandingOrder, given)).rejects.toMatchObject({ field });
  expect([await world.db.$count(job), await world.db.$count(document)]).toEqual(before);
});

test("it is no document that is packaged from a budget", async () => {
  const given = { jobId: world.jobId, kind: "standing_order", contractorId: "con1" };
  await expect(world.run("manager", createDocument, given)).rejects.toMatchObject({
    fields: { kind: [expect.any(String)] },
  });
});

test("nothing is called off from what is only sent", async () => {
  const { documentId } = await world.run("manager", createStandingOrder, {
    ...{ title: "Sent", contractorId: "con1" },
    ...TERMS,
  });
  await sentToLead(world, documentId);
  await expect(world.callOff(1_000, { standingOrderId: documentId })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what ends before today is not sent", async () => {
  world.clock.now = Date.UTC(2027, 5, 1);
  const { documentId } = await world.run("manager", createStandingOrder, {
    ...{ title: "Late", contractorId: "con1" },
    ...TERMS,
  });
  await expect(world.run("manager", sendDocument, { documentId })).rejects.toMatchObject({
    code: "not_ready",
    field: "standing.terms.validTo",
  });
});

test("what it names is looked up as it is sent, under the names of today", async () => {
  const make = () =>
    world.run("manager", createStandingOrder, {
      ...{ title: "More", contractorId: "con1" },
      ...{ ...TERMS, siteIds: ["site1"] },
    });
  const foreign = await make();
  const draft = await draftOf(world, foreign.documentId);
  const wrong = { ...firstTerms, ...draft.standing?.terms, sites: [{ id: "nowhere", name: "Nowhere" }] };
  await world.run("manager", saveDraft, {
    documentId: foreign.documentId,
    draft: { ...draft, preparedFor: [LEAD], standing: { terms: wrong, before: null } },
  });
  await expect(world.run("manager", sendDocument, { documentId: foreign.documentId })).rejects.toMatchObject({
    code: "not_ready",
    field: "standing.terms.sites",
  });
  const { documentId } = await make();
  await world.db.update(site).set({ name: "Quay House East", version: 2 }).where(eq(site.id, "site1"));
  await sentToLead(world, documentId);
  const [version] = await world.db
    .select()
    .from(documentVersion)
    .where(eq(documentVersion.documentId, documentId));
  expect(version?.content.standing?.terms.sites).toEqual([{ id: "site1", name: "Quay House East" }]);
});

test("a change is in force once it is accepted, and says what was", async () => {
  await world.callOff(300_000);
  await world.changed({ capMinor: 2_000_000, validTo: "2027-06-30", categories: ["Electrical"] });
  expect(await world.standing()).toMatchObject({
    capMinor: 2_000_000,
    validTo: "2027-06-30",
    reservedMinor: 300_000,
    version: 2,
  });
  expect(await world.db.$count(standingOrderScope)).toBe(2);
  await expect(world.callOff(1_000, { assetId: "asset2" })).rejects.toMatchObject({ code: "standing_scope" });
});

test("of two changes that were written at once the second is refused", async () => {
  const change = (capMinor: number) =>
    world.run("manager", changeStandingOrder, { standingOrderId: world.standingOrderId, ...TERMS, capMinor });
  const [one, two] = [await change(2_000_000), await change(3_000_000)];
  await agreed(world, one.documentId);
  await sentToLead(world, two.documentId);
  await expect(world.run("lead", acceptDocument, accepting(two.documentId))).rejects.toMatchObject({
    code: "standing_moved",
  });
  expect(await world.standing()).toMatchObject({ capMinor: 2_000_000 });
});

test("a cap is not lowered below what is used, when it is written nor when it is accepted", async () => {
  await world.callOff(300_000);
  const lower = { standingOrderId: world.standingOrderId, ...TERMS, callOffCapMinor: undefined };
  await expect(
    world.run("manager", changeStandingOrder, { ...lower, capMinor: 299_999 }),
  ).rejects.toMatchObject({ code: "below_used", field: "capMinor" });
  const { documentId } = await world.run("manager", changeStandingOrder, { ...lower, capMinor: 300_000 });
  await sentToLead(world, documentId);
  await world.callOff(100_000);
  await expect(world.run("lead", acceptDocument, accepting(documentId))).rejects.toMatchObject({
    code: "below_used",
  });
  const [row] = await world.db.select().from(document).where(eq(document.id, documentId));
  expect(row?.state).toBe("sent");
  expect(await world.standing()).toMatchObject({ capMinor: 1_000_000, callOffCapMinor: 300_000 });
});

test("a change that changes nothing is refused, and strangers find nothing", async () => {
  const same = { standingOrderId: world.standingOrderId, ...TERMS };
  const scope = { siteIds: ["site1"], categories: ["Electrical", "Heating"] };
  await expect(world.run("manager", changeStandingOrder, { ...same, ...scope })).rejects.toMatchObject({
    code: "nothing_changed",
  });
  await expect(world.run("stranger", changeStandingOrder, same)).rejects.toMatchObject({ code: "not_found" });
  await expect(world.run("lead", changeStandingOrder, same)).rejects.toMatchObject({ code: "forbidden" });
});

test("renewing drafts the year that follows, in the same job", async () => {
  const { standingOrderId } = world;
  const made = await world.run("manager", renewStandingOrder, { standingOrderId });
  const [row] = await world.db.select().from(document).where(eq(document.id, made.documentId));
  expect(row).toMatchObject({ jobId: world.jobId, number: "SO-0002", ofDocumentId: standingOrderId });
  expect(row?.draft?.standing?.terms).toMatchObject({
    ...TERMS,
    validFrom: "2027-01-01",
    validTo: "2027-12-31",
  });
  expect(row?.draft?.preparedFor).toMatchObject([{ contactId: "lead-contact", role: "signer" }]);
  await agreed(world, made.documentId);
  expect(await world.db.$count(standingOrder)).toBe(2);
});
