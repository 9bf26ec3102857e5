import { expect, test } from "vitest";
import { addComment } from "#commands/comment/add-comment.ts";
import { removeComment } from "#commands/comment/remove-comment.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { readChain, readSealedLog } from "#db/queries/log-proof.ts";
import { activity, job } from "#db/schema/index.ts";
import { checkLog } from "#domain/proof/log/check-log.ts";
import { writeExtract } from "#domain/proof/log/write-extract.ts";
import { makeWorld, VIEWERS, type Who } from "#test/setup/world.ts";

const ORG = VIEWERS.manager.orgId;
const asked = {
  assetId: "asset1",
  contractorId: "con1",
  description: "Replace the breaker",
  nteMinor: 50_000,
};

async function busyJob() {
  const world = await makeWorld();
  const { jobId } = await world.run("manager", createWorkOrder, asked);
  const say = (body: string, audience: string[]) =>
    world.run("manager", addComment, { jobId, body, audience });
  await say("Only we read this", []);
  const { commentId } = await say("Said in error to the customer", ["customer:cust1"]);
  await say("We start on Monday", ["customer:cust1", "contractor:con1"]);
  await world.run("manager", removeComment, { commentId });
  const faults = async (who: Who) => {
    const sealed = await readSealedLog(world.db, ORG, jobId);
    const { rows, removed } = await readChain(world.db, ORG, sealed);
    const extract = await writeExtract(VIEWERS[who], jobId, sealed.from, rows, removed);
    const checks = await checkLog(extract, sealed);
    return { extract, faults: checks.filter(({ holds }) => !holds).map(({ words }) => words) };
  };
  return { ...world, jobId, faults };
}

test("every party proves the log as the commands wrote it, and reads what is theirs", async () => {
  const { faults } = await busyJob();
  for (const who of ["manager", "lead", "customer", "otherCustomer"] as const)
    expect((await faults(who)).faults).toEqual([]);
  const customers = JSON.stringify((await faults("customer")).extract);
  expect(customers).toContain("We start on Monday");
  for (const hidden of ["Only we read this", "Said in error", "con1", "nteMinor", "50000"])
    expect(customers).not.toContain(hidden);
  expect(JSON.stringify((await faults("otherCustomer")).extract)).not.toContain("Monday");
});

test("a job that began before rows had salts is proved from the first that has one", async () => {
  const { db, run, faults } = await busyJob();
  const place = { siteId: "site1", managerId: "manager1" };
  await db.insert(job).values({ ...place, orgId: ORG, id: "job1", number: 900, title: "Old", createdAt: 5 });
  const old = {
    ...{ orgId: ORG, jobId: "job1", at: 5, actorKind: "staff" as const, actorId: "manager1" },
    ...{
      actorName: "Mara",
      verb: "job.created",
      subjectKind: "job",
      subjectId: "job1",
      audience: "",
      data: {},
    },
  };
  await db.insert(activity).values({ ...old, seq: 1, hash: "old one" });
  await db.insert(activity).values({ ...old, seq: 2, hash: "old two" });
  await run("manager", addComment, { jobId: "job1", body: "We start on Monday", audience: [] });
  const sealed = await readSealedLog(db, ORG, "job1");
  expect(sealed).toMatchObject({ seq: 3, from: { seq: 2, hash: "old two" } });
  const { rows } = await readChain(db, ORG, sealed);
  const extract = await writeExtract(VIEWERS.manager, "job1", sealed.from, rows);
  expect((await checkLog(extract, sealed)).every(({ holds }) => holds)).toBe(true);
  expect((await faults("manager")).faults).toEqual([]);
});
