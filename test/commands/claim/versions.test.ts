import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { resubmitClaim } from "#commands/claim/resubmit-claim.ts";
import { withdrawClaim } from "#commands/claim/withdraw-claim.ts";
import { claim, file } from "#db/schema/index.ts";
import { NOW } from "#test/setup/world.ts";
import {
  type BilledWork,
  entries,
  everything,
  invoiceOf,
  mailsTo,
  makeBilledWork,
  readOrder,
  readWork,
  refusalOf,
  send,
} from "./billed-work.ts";

const versions = ({ db }: BilledWork) =>
  db
    .select({
      id: claim.id,
      number: claim.number,
      revision: claim.revision,
      state: claim.state,
      netMinor: claim.netMinor,
    })
    .from(claim)
    .orderBy(asc(claim.revision));

const corrected = (work: BilledWork, claimId: string, fields: object = {}) => {
  const { workOrderId: _, number: __, ...body } = invoiceOf(work);
  return { claimId, ...body, lines: body.lines.slice(0, 1), ...fields };
};

/** An uploaded file of these bytes that no invoice has yet. */
async function upload(work: BilledWork, id: string, sha256: string): Promise<string> {
  await work.db.insert(file).values({
    orgId: "org1",
    id,
    jobId: work.jobId,
    purpose: "invoice",
    name: "invoice.pdf",
    size: 10,
    type: "application/pdf",
    sha256,
    storageKey: id,
    audience: "|contractor:con1|",
    state: "ready",
    uploadedBy: "lead1",
    uploaderName: "Lou Lead",
    createdAt: NOW,
  });
  return id;
}

test("a rejected invoice comes back under its number as the next version", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  await work.run("manager", rejectClaim, { claimId, reason: "The panels were one, not two" });
  expect(await readOrder(work)).toMatchObject({ invoicedMinor: 0 });
  expect(await readWork(work)).toMatchObject({ invoiceState: "rejected" });
  expect((await mailsTo(work, "lead1@example.test")).map(({ text }) => text).join()).toContain(
    "The panels were one, not two",
  );

  const again = await work.run("lead", resubmitClaim, corrected(work, claimId));
  expect(again).toMatchObject({ revision: 2, netMinor: 100_000 });
  expect(await versions(work)).toMatchObject([
    { revision: 1, state: "rejected", netMinor: 150_000 },
    { revision: 2, state: "submitted", netMinor: 100_000, number: "INV-1043" },
  ]);
  expect((await entries(work)).map(({ verb }) => verb)).toEqual([
    "claim.submitted",
    "claim.rejected",
    "claim.resubmitted",
  ]);
  expect(await refusalOf(work.run("lead", resubmitClaim, corrected(work, claimId)))).toMatchObject({
    code: "newer_version",
  });
});

test("one that waits gives way to its correction", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  await work.run("lead", resubmitClaim, corrected(work, claimId, { expectedVersion: 1 }));
  expect(await versions(work)).toMatchObject([{ state: "superseded" }, { state: "submitted", revision: 2 }]);
  expect(await readOrder(work)).toMatchObject({ invoicedMinor: 100_000 });
  const before = await everything(work);
  expect(await refusalOf(work.run("manager", approveClaim, { claimId }))).toMatchObject({
    code: "wrong_state",
  });
  expect(await everything(work)).toEqual(before);
});

test("the number of a rejected or withdrawn invoice may simply be used again", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  await work.run("lead", withdrawClaim, { claimId });
  expect(await readWork(work)).toMatchObject({ invoiceState: "none" });
  expect(await send(work, { number: "inv 1043" })).toMatchObject({ revision: 2 });
});

test("the same file is refused while its invoice lives, and may come back with a correction", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work, { fileIds: [await upload(work, "f1", "aa")] });
  const other = await makeBilledWork({ asset: "asset2" }, work);
  const again = await upload(other, "f2", "aa");
  const before = await everything(work);
  expect(await refusalOf(send(other, { number: "8", fileIds: [again] }))).toMatchObject({
    code: "same_file",
    field: "files",
  });
  expect(await everything(work)).toEqual(before);
  expect(await refusalOf(send(work, { number: "8", fileIds: ["f1"] }))).toMatchObject({ field: "files" });
  const third = await upload(work, "f3", "aa");
  expect(await work.run("lead", resubmitClaim, corrected(work, claimId, { fileIds: [third] }))).toMatchObject(
    { revision: 2 },
  );
});

test("an approved invoice is neither corrected nor withdrawn", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  await work.run("manager", approveClaim, { claimId });
  const before = await everything(work);
  for (const running of [
    work.run("lead", withdrawClaim, { claimId }),
    work.run("lead", resubmitClaim, corrected(work, claimId)),
  ])
    expect(await refusalOf(running)).toMatchObject({
      code: "wrong_state",
      message: expect.stringContaining("Mara Manager"),
    });
  expect(await everything(work)).toEqual(before);
});

test("a withdrawal and an approval at once have one effect", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const both = await Promise.allSettled([
    work.run("lead", withdrawClaim, { claimId }),
    work.run("manager", approveClaim, { claimId }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("another contractor cannot tell that it exists", async () => {
  const work = await makeBilledWork();
  const { claimId } = await send(work);
  const before = await everything(work);
  expect(await refusalOf(work.run("otherLead", withdrawClaim, { claimId }))).toMatchObject({
    kind: "not_found",
  });
  expect(await refusalOf(work.run("otherLead", resubmitClaim, corrected(work, claimId)))).toMatchObject({
    kind: "not_found",
  });
  expect(await refusalOf(work.run("technician", withdrawClaim, { claimId }))).toMatchObject({
    kind: "forbidden",
  });
  expect(await everything(work)).toEqual(before);
});
