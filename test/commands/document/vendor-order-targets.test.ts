import { expect, test } from "vitest";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { setTargets } from "#commands/performance/set-targets.ts";
import { readScorecard } from "#db/queries/performance/scorecard.ts";
import { performanceJob, workOrder } from "#db/schema/index.ts";
import { lastDays } from "#domain/performance/window.ts";
import { addLeadContact, withBudget } from "#test/setup/document.ts";
import { VIEWERS } from "#test/setup/world.ts";

const HOUR = 3_600_000;

test("a vendor order that is accepted has its target times from then on, and was answered by it", async () => {
  const { world, jobId } = await withBudget();
  await addLeadContact(world);
  const times = { respondMinutes: 60, attendMinutes: 120, completeMinutes: 180, business: false };
  await world.run("admin", setTargets, { targets: [{ priority: "normal", ...times }] });
  const { documentId } = await world.run("manager", createDocument, {
    ...{ jobId, kind: "work_order", contractorId: "con1", assetId: "asset1", itemIds: ["tiles"] },
  });
  await world.run("manager", sendDocument, { documentId });
  world.clock.now += 24 * HOUR;
  const { now } = world.clock;
  await world.run("lead", acceptDocument, { documentId, n: 1 });
  const [attendBy, dueAt] = [now + 2 * HOUR, now + 3 * HOUR];
  const [work] = await world.db.select().from(workOrder);
  expect(work).toMatchObject({ respondBy: null, attendBy, firstBy: dueAt, dueAt, dueIsTarget: true });
  const [fact] = await world.db.select().from(performanceJob);
  const answered = { givenAt: now, respondedAt: now, respondBy: null };
  expect(fact).toMatchObject({ ...answered, attendBy, firstBy: dueAt, agreedBy: dueAt });
  const late = { window: lastDays(30, "2026-03-04"), now: now + 4 * HOUR };
  const { score } = await readScorecard(world.db, VIEWERS.lead, undefined, late);
  expect(score.figures.respond.n).toBe(0);
  expect(score.figures.attend).toMatchObject({ n: 1, hit: 0 });
  expect(score.figures.complete_agreed).toMatchObject({ n: 1, hit: 0 });
});
