import { expect, test } from "vitest";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { jobsBehind } from "#db/queries/performance/jobs-behind.ts";
import { readScorecard } from "#db/queries/performance/scorecard.ts";
import { readStandings } from "#db/queries/performance/standings.ts";
import { measures } from "#domain/performance/measures.ts";
import { lastDays } from "#domain/performance/window.ts";
import { makeWork, type Work } from "#test/setup/work.ts";
import { NOW, VIEWERS } from "#test/setup/world.ts";

const asked = { window: lastDays(30, "2026-03-03"), now: NOW };

/** The first contractor's work went to the second, who has more of its own. */
async function rivals(): Promise<Work & { rivalId: string }> {
  const work = await makeWork();
  const about = { workOrderId: work.workOrderId };
  await work.run("lead", acceptWorkOrder, about);
  await work.run("manager", reassignWorkOrder, { ...about, contractorId: "con2", reason: "Nearer" });
  await work.run("otherLead", acceptWorkOrder, about);
  await work.run("manager", editWorkOrder, {
    ...about,
    description: "For Ridge alone",
    managerId: "manager1",
    dueAt: "2026-03-06",
  });
  const own = await work.run("manager", createWorkOrder, {
    ...{ assetId: "asset2", contractorId: "con2", description: "Secret of the rival", nteMinor: 77_700 },
  });
  await work.run("otherLead", acceptWorkOrder, { workOrderId: own.workOrderId });
  return { ...work, rivalId: own.workOrderId };
}

test("a contractor reads its own figures, and no byte of another's", async () => {
  const { db, rivalId } = await rivals();
  const card = await readScorecard(db, VIEWERS.lead, undefined, asked);
  expect(card.score.figures.decline).toEqual({ n: 1, hit: 0, disputed: 0 });
  expect(card).toEqual(await readScorecard(db, VIEWERS.manager, "con1", asked));
  const lists = await Promise.all(
    [...measures, "decide" as const, "pay" as const].map((measure) =>
      jobsBehind(db, VIEWERS.lead, undefined, { ...asked, measure }),
    ),
  );
  const bytes = JSON.stringify([card, lists]);
  for (const theirs of ["con2", "Ridge", "Secret", "For Ridge alone", rivalId, "77700"])
    expect(bytes).not.toContain(theirs);
  const [mine] = lists.flatMap(({ rows }) => rows);
  expect(mine).toMatchObject({ number: 1001, turn: 1, description: null });
});

test("nobody else's figures exist for a contractor, and none do for technicians, customers and strangers", async () => {
  const { db } = await rivals();
  for (const [who, of] of [
    ["lead", "con2"],
    ["technician", "con1"],
    ["customer", "con1"],
    ["stranger", "con1"],
  ] as const) {
    await expect(readScorecard(db, VIEWERS[who], of, asked)).rejects.toMatchObject({ kind: "not_found" });
    const list = jobsBehind(db, VIEWERS[who], of, { ...asked, measure: "decline" });
    await expect(list).rejects.toMatchObject({ kind: "not_found" });
  }
});

test("what is open and past its date counts as missed, until it is done or taken away", async () => {
  const work = await makeWork();
  const { db } = work;
  await work.run("lead", acceptWorkOrder, { workOrderId: work.workOrderId });
  const late = { ...asked, now: NOW + 10 * 86_400_000 };
  const figures = async () => (await readScorecard(db, VIEWERS.lead, undefined, late)).score.figures;
  expect((await figures()).complete_agreed).toEqual({ n: 1, hit: 0, disputed: 0 });
  const list = await jobsBehind(db, VIEWERS.lead, undefined, {
    ...late,
    measure: "complete_agreed",
    which: "missed",
  });
  expect(list.rows).toMatchObject([{ overdue: true, completedAt: null }]);
  expect((await readScorecard(db, VIEWERS.lead, undefined, asked)).score.figures.complete_agreed.n).toBe(0);
  await work.run("manager", reassignWorkOrder, {
    ...{ workOrderId: work.workOrderId, contractorId: "con2", reason: "No answer" },
  });
  expect((await figures()).complete_agreed.n).toBe(0);
});

test("whoever chooses a contractor sees load, lateness and score, and no grade under ten jobs", async () => {
  const { db } = await rivals();
  const standings = await readStandings(db, {
    ...{ orgId: "org1", contractorIds: ["con1", "con2", "nobody"] },
    ...{ timeZone: "Australia/Sydney", now: NOW + 10 * 86_400_000 },
  });
  expect(standings).toMatchObject([
    { contractorId: "con1", open: 0, late: 0, jobs: 1, gradeBp: null },
    { contractorId: "con2", open: 2, late: 1, jobs: 2, gradeBp: null },
    { contractorId: "nobody", open: 0, jobs: 0, gradeBp: null },
  ]);
});
