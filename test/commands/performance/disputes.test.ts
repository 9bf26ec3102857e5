import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { answerDispute } from "#commands/performance/answer-dispute.ts";
import { disputePerformance } from "#commands/performance/dispute-performance.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { readScorecard } from "#db/queries/performance/scorecard.ts";
import { activity, outbox, performanceDispute, person } from "#db/schema/index.ts";
import { lastDays } from "#domain/performance/window.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";

const window = lastDays(30, "2026-03-03");
const reason = "Your mail came a day late";

async function accepted(): Promise<Work> {
  const work = await makeWork();
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  return work;
}

const dispute = (work: Work, fields: object = {}) =>
  work.run("lead", disputePerformance, {
    workOrderId: work.workOrderId,
    measure: "decline",
    reason,
    ...fields,
  });
const figureOf = async ({ db }: Work) =>
  (await readScorecard(db, VIEWERS.lead, undefined, { window, now: NOW })).score.figures.decline;

test("a disputed job counts, and the figure says so; upheld, it leaves the figure", async () => {
  const work = await accepted();
  const { disputeId } = await dispute(work);
  expect(await figureOf(work)).toEqual({ n: 1, hit: 0, disputed: 1 });
  await work.run("manager", answerDispute, { disputeId, outcome: "upheld", reason: "We were late" });
  expect(await figureOf(work)).toEqual({ n: 0, hit: 0, disputed: 0 });
  const [row] = await work.db.select().from(activity).orderBy(desc(activity.seq)).limit(1);
  expect(row).toMatchObject({
    verb: "performance.upheld",
    // Only leads: a technician hears rows of their own work orders
    workOrderId: null,
    audience: "|contractor:con1|",
    data: { number: 1001, measure: "decline", reason: "We were late" },
  });
});

test("refused, it stays; nobody disputes or answers twice", async () => {
  const work = await accepted();
  const { disputeId } = await dispute(work);
  const answer = { disputeId, outcome: "refused", reason: "It came in time" };
  await work.run("manager", answerDispute, answer);
  expect(await figureOf(work)).toEqual({ n: 1, hit: 0, disputed: 0 });
  await expect(work.run("admin", answerDispute, answer)).rejects.toMatchObject({ code: "wrong_state" });
  await expect(dispute(work)).rejects.toMatchObject({ code: "already_disputed" });
  expect(await work.db.$count(performanceDispute)).toBe(1);
});

test("a refusal leaves nothing", async () => {
  const work = await accepted();
  const rows = await work.db.$count(activity);
  await expect(dispute(work, { measure: "fix" })).rejects.toMatchObject({ code: "not_in_figure" });
  await expect(dispute(work, { reason: " " })).rejects.toThrow();
  for (const who of ["otherLead", "stranger", "technician", "customer"] as const)
    await expect(
      work.run(who, disputePerformance, { workOrderId: work.workOrderId, measure: "decline", reason }),
    ).rejects.toMatchObject({ name: "Refusal" });
  expect(await work.db.$count(performanceDispute)).toBe(0);
  expect(await work.db.$count(activity)).toBe(rows);
});

test("two disputes at once are one, and so are two answers", async () => {
  const work = await accepted();
  const twice = await Promise.allSettled([dispute(work), dispute(work)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [row] = await work.db.select().from(performanceDispute);
  const answer = (who: "manager" | "admin", outcome: string) =>
    work.run(who, answerDispute, { disputeId: row?.id, outcome, reason });
  const both = await Promise.allSettled([answer("manager", "upheld"), answer("admin", "refused")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const told = await work.db.select().from(activity).where(eq(activity.subjectId, work.workOrderId));
  expect(told.filter(({ verb }) => verb.startsWith("performance."))).toHaveLength(2);
});

test("work that went to somebody else can still be disputed by whom it counted against", async () => {
  const work = await accepted();
  await work.run("manager", reassignWorkOrder, {
    ...{ workOrderId: work.workOrderId, contractorId: "con2", reason: "Nearer" },
  });
  await dispute(work);
  expect(await figureOf(work)).toEqual({ n: 1, hit: 0, disputed: 1 });
  await expect(
    work.run("otherLead", disputePerformance, {
      workOrderId: work.workOrderId,
      measure: "decline",
      reason,
      turn: 1,
    }),
  ).rejects.toMatchObject({ kind: "not_found" });
});

test("whoever manages the work hears of a dispute, and whoever disputed hears the answer", async () => {
  const work = await accepted();
  await work.db.delete(outbox);
  const { disputeId } = await dispute(work);
  await work.run("manager", answerDispute, { disputeId, outcome: "refused", reason: "It came in time" });
  const mails = (await work.db.select().from(outbox).orderBy(outbox.id)).map(({ message }) => message);
  expect(mails).toMatchObject([
    {
      to: "manager1@example.test",
      subject: "Brightside Electrical disputes work order 1001 in “Declined”",
      text: expect.stringContaining(reason),
    },
    {
      to: "lead1@example.test",
      subject: "Work order 1001 still counts in “Declined”",
      text: expect.stringContaining("It came in time"),
    },
  ]);
  expect(mails[0]?.text).toContain(`/contractors/con1/performance/disputes/${disputeId}`);
  expect(mails[1]?.text).toContain("/work/performance");
});

test("who has left is not written to: admins hear of a dispute, the other leads of an answer", async () => {
  const work = await accepted();
  await work.db.delete(outbox);
  await work.db.update(person).set({ status: "removed" }).where(eq(person.id, "manager1"));
  const { disputeId } = await dispute(work);
  await work.db.update(person).set({ role: "technician" }).where(eq(person.id, "lead1"));
  await work.db.update(person).set({ role: "lead" }).where(eq(person.id, "tech2"));
  await work.run("admin", answerDispute, { disputeId, outcome: "upheld", reason: "We were late" });
  const mails = (await work.db.select().from(outbox).orderBy(outbox.id)).map(({ message }) => message);
  expect(mails.map(({ to }) => to)).toEqual(["admin1@example.test", "tech2@example.test"]);
  expect(mails[1]?.subject).toBe("Work order 1001 no longer counts in “Declined”");
});
