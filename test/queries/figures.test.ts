import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { approveClaimPart } from "#commands/claim/approve-claim-part.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { resubmitClaim } from "#commands/claim/resubmit-claim.ts";
import { withdrawClaim } from "#commands/claim/withdraw-claim.ts";
import type { Command } from "#commands/command.ts";
import { changeOrder } from "#commands/order/change-order.ts";
import { reinstatePerson } from "#commands/person/reinstate-person.ts";
import { suspendPerson } from "#commands/person/suspend-person.ts";
import { updatePerson } from "#commands/person/update-person.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { claimLine } from "#db/schema/index.ts";
import { Refusal } from "#domain/refusal.ts";
import { type BilledWork, makeBilledWork, send } from "#test/commands/claim/billed-work.ts";
import { makeWorld, type Who, type World } from "#test/setup/world.ts";
import { keptFigures, recounted } from "./recount.ts";

type Step = { what: keyof typeof STEPS; which: number; amount: number };
type At = { works: BilledWork[]; claimIds: string[]; which: number; amount: number };

const at = <T>(list: T[], index: number): T | undefined => list[index % list.length];
const DAY = 86_400_000;

/** Who does what to which. Whatever is refused has changed nothing, and is part of the test. */
const STEPS = {
  send: async ({ works, claimIds, which, amount }: At) => {
    const work = at(works, which);
    if (!work) return null;
    work.clock.now += (amount % 9) * DAY;
    const lines = [{ orderLineId: work.lineIds[0], by: "quantity", value: String(1 + (amount % 4)) }];
    const sent = await send(work, { number: `N${amount}`, lines, final: amount % 7 === 0 });
    claimIds.push(sent.claimId);
    return sent;
  },
  sendAgain: async (now: At) => {
    const lines = (await linesOf(now)).map(({ orderLineId }) => ({
      orderLineId,
      by: "quantity",
      value: "2",
    }));
    const sent = await onClaim(now, "lead", resubmitClaim, { invoiceDate: "2026-03-02", lines });
    if (sent) now.claimIds.push(sent.claimId);
    return sent;
  },
  approve: (now: At) => onClaim(now, "manager", approveClaim, {}),
  approvePart: async (now: At) => {
    const withheld = (await linesOf(now)).map(({ id }) => ({
      lineId: id,
      amountMinor: 2_500,
      reason: "Left early",
    }));
    return onClaim(now, "manager", approveClaimPart, { withheld });
  },
  reject: (now: At) => onClaim(now, "manager", rejectClaim, { reason: "Wrong rate" }),
  withdraw: (now: At) => onClaim(now, "lead", withdrawClaim, {}),
  pay: (now: At) => onClaim(now, "manager", markPaid, { reference: "R1" }),
  limit: ({ works, which, amount }: At) => {
    const [id, name] = which % 2 ? ["manager1", "Mara Manager"] : ["manager2", "Milo Manager"];
    const approvalLimitMinor = amount % 3 === 0 ? "" : amount * 5_000;
    return works[0]?.run("admin", updatePerson, {
      personId: id,
      name,
      role: "manager",
      ...(approvalLimitMinor && { approvalLimitMinor }),
    });
  },
  suspend: ({ works }: At) => works[0]?.run("admin", suspendPerson, { personId: "manager2" }),
  reinstate: ({ works }: At) => works[0]?.run("admin", reinstatePerson, { personId: "manager2" }),
  changeOrder: ({ works, which, amount }: At) =>
    onWork(works, which, changeOrder, {
      description: "More",
      amountMinor: (amount - 8) * 1_000,
      reason: "Agreed",
    }),
  create: ({ works, amount }: At) =>
    works[0]?.run("manager", createWorkOrder, {
      assetId: "asset1",
      contractorId: amount % 2 ? "con1" : "con2",
      description: "Look again",
      nteMinor: amount * 1_000,
    }),
  edit: ({ works, which, amount }: At) =>
    onWork(works, which, editWorkOrder, {
      description: "Replace the panels",
      managerId: amount % 2 ? "manager1" : "manager2",
    }),
  reassign: ({ works, which }: At) =>
    onWork(works, which, reassignWorkOrder, { contractorId: "con2", reason: "Too busy" }),
  cancel: ({ works, which }: At) => onWork(works, which, cancelWorkOrder, { reason: "Not wanted" }),
};

async function linesOf({ works, claimIds, which }: At) {
  const its = eq(claimLine.claimId, at(claimIds, which) ?? "");
  return (await works[0]?.db.select().from(claimLine).where(its)) ?? [];
}

async function onClaim<I, R>(
  { works, claimIds, which }: At,
  who: Who,
  command: Command<I, R>,
  input: object,
) {
  const claimId = at(claimIds, which);
  return claimId ? works[0]?.run(who, command, { claimId, ...input }) : undefined;
}

const onWork = <I, R>(works: BilledWork[], which: number, command: Command<I, R>, input: object) => {
  const work = at(works, which);
  return work?.run("manager", command, { workOrderId: work.workOrderId, ...input });
};

const names = Object.keys(STEPS) as Step["what"][];
const step = fc.record<Step>({
  what: fc.oneof(fc.constant("send" as const), fc.constantFrom(...names)),
  which: fc.nat(12),
  amount: fc.integer({ min: 1, max: 20 }),
});

/** Any commands over four work orders; the names of those that were not refused. */
async function live(world: World, steps: Step[]): Promise<string[]> {
  const works = [
    await makeBilledWork({ state: "assigned" }, world),
    await makeBilledWork({ state: "closed" }, world),
    await makeBilledWork({ state: "closed", asset: "asset2" }, world),
    await makeBilledWork({ state: "closed" }, world),
  ];
  const claimIds: string[] = [];
  const done: string[] = [];
  for (const { what, which, amount } of steps) {
    try {
      if (await STEPS[what]({ works, claimIds, which, amount })) done.push(what);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return done;
}

test("after any commands, what triggers keep is what a recount of everything finds", async () => {
  const world = await makeWorld();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
      await live(world, steps);
      expect(await keptFigures(world.db)).toEqual(await recounted(world.db));
    }),
    // each run goes on where the one before ended: a shorter one would start elsewhere
    { numRuns: 6, endOnFailure: true },
  );
});

/** Each step at least once, none of them refused: what, to which work order or invoice, and an amount. */
const STORY: Step[] = (
  [
    ["create", 0, 3],
    ["changeOrder", 0, 10],
    ["edit", 0, 2],
    ["reassign", 0, 1],
    ["cancel", 0, 1],
    ["send", 1, 1],
    ["approve", 0, 1],
    ["pay", 0, 1],
    ["send", 2, 2],
    ["reject", 1, 1],
    ["sendAgain", 1, 1],
    ["approvePart", 2, 1],
    ["send", 3, 3],
    ["withdraw", 3, 1],
    ["send", 3, 4],
    ["reject", 4, 1],
    ["send", 2, 5],
    ["send", 1, 6],
    ["limit", 1, 2],
    ["suspend", 0, 1],
    ["reinstate", 0, 1],
  ] as const
).map(([what, which, amount]) => ({ what, which, amount }));

test("rows that were there before have their figures from the migration", async () => {
  const world = await makeWorld();
  const done = await live(world, STORY);
  expect(names.filter((name) => !done.includes(name))).toEqual([]);
  const kept = await keptFigures(world.db);
  expect(kept.contractors.some(({ rejected, toCorrect }) => rejected > toCorrect)).toBe(true);
  await backfill();
  expect(await keptFigures(world.db)).toEqual(kept);
});

/** What migration 0007 does for the rows it finds, on tables it finds empty. */
async function backfill() {
  const queries = env.MIGRATIONS.find(({ name }) => name.startsWith("0007"))?.queries ?? [];
  await env.DB.prepare("update claim set sent_again = 0").run();
  const emptied = new Set<string>();
  for (const query of queries) {
    const table = /^insert into (contractor_figures|approval_wait|approval_figures)\b/.exec(
      query.trim(),
    )?.[1];
    if (table && !emptied.has(table)) await env.DB.prepare(`delete from ${table}`).run();
    if (table) emptied.add(table);
    if (table || query.includes("update claim set sent_again = 1 where state"))
      await env.DB.prepare(query).run();
  }
  expect(emptied.size).toBe(3);
}
