import { and, desc, eq } from "drizzle-orm";
import fc from "fast-check";
import { approveAdditionalWork } from "#commands/additional-work/approve-additional-work.ts";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { resubmitClaim } from "#commands/claim/resubmit-claim.ts";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import type { Command } from "#commands/command.ts";
import { addHoliday } from "#commands/holiday/add-holiday.ts";
import { changeOrder } from "#commands/order/change-order.ts";
import { setHours } from "#commands/organisation/set-hours.ts";
import { answerDispute } from "#commands/performance/answer-dispute.ts";
import { disputePerformance } from "#commands/performance/dispute-performance.ts";
import { setTargets } from "#commands/performance/set-targets.ts";
import { acceptQuote } from "#commands/quote/accept-quote.ts";
import { askQuote } from "#commands/quote/ask-quote.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { checkIn } from "#commands/visit/check-in.ts";
import { checkOut } from "#commands/visit/check-out.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { assignWorkOrder } from "#commands/work-order/assign-work-order.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";
import { editWorkOrder } from "#commands/work-order/edit-work-order.ts";
import { holdWorkOrder } from "#commands/work-order/hold-work-order.ts";
import { planWorkOrder } from "#commands/work-order/plan-work-order.ts";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import { resumeWorkOrder } from "#commands/work-order/resume-work-order.ts";
import { returnWorkOrder } from "#commands/work-order/return-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import {
  additionalWork,
  claim,
  jobType,
  orderLine,
  performanceDispute,
  quote,
  workOrder,
} from "#db/schema/index.ts";
import { measures } from "#domain/performance/measures.ts";
import { Refusal } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { makeWorld, NOW, VIEWERS, type Who, type World } from "#test/setup/world.ts";

export type Step = { what: keyof typeof STEPS; which: number; amount: number };
type Work = typeof workOrder.$inferSelect;
type At = { world: World; work: Work; amount: number };

const HOUR = 3_600_000;

/** An organisation with hours, a holiday, target times and a job type that asks for no proof. */
export async function makeHistory(): Promise<World> {
  const world = await makeWorld();
  await world.db
    .insert(jobType)
    .values({ orgId: "org1", id: "easy", name: "Easy", checklist: [], createdAt: NOW });
  const weekdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
  await world.run("admin", setHours, { ...weekdays, from: "08:00", to: "17:00" });
  await world.run("admin", addHoliday, { day: "2026-04-03", name: "Good Friday" });
  const times = (priority: string, business: boolean) => ({
    ...{ priority, business, respondMinutes: 240, attendMinutes: 1_440, completeMinutes: 4_320 },
  });
  await world.run("admin", setTargets, { targets: [times("normal", true), times("urgent", false)] });
  await world.run("admin", setTargets, {
    jobTypeId: "easy",
    targets: [{ ...times("normal", true), attendMinutes: null }],
  });
  return world;
}

const leadOf = ({ work }: At): Who => (work.contractorId === "con1" ? "lead" : "otherLead");
const byLead = <I, R>(at: At, command: Command<I, R>, input: object = {}) =>
  at.world.run(leadOf(at), command, { workOrderId: at.work.id, ...input });
const byStaff = <I, R>(at: At, command: Command<I, R>, input: object = {}) =>
  at.world.run("manager", command, { workOrderId: at.work.id, ...input });
const reason = "Because";
const other = ({ work }: At) => (work.contractorId === "con1" ? "con2" : "con1");

/** The newest row of the work order in a table; nothing to do without one. */
async function newest<Row extends { id: string }>(
  rows: Promise<Row[]>,
  does: (id: string) => Promise<unknown>,
) {
  const [row] = await rows;
  return row ? does(row.id) : null;
}

const claimsOf = ({ world, work }: At) =>
  world.db.select().from(claim).where(eq(claim.workOrderId, work.id)).orderBy(desc(claim.id)).limit(1);
const disputesOf = ({ world, work }: At) =>
  world.db
    .select()
    .from(performanceDispute)
    .where(and(eq(performanceDispute.workOrderId, work.id), eq(performanceDispute.state, "open")))
    .limit(1);

async function billed({ world, work, amount }: At) {
  const lines = await world.db.select().from(orderLine).where(eq(orderLine.orderId, work.orderId));
  return {
    invoiceDate: dayKey(world.clock.now, "Australia/Sydney"),
    lines: [{ orderLineId: lines[0]?.id, by: "percent", value: String(10 + amount) }],
    // what no line covers is held
    ...(amount % 3 === 0 && {
      extras: [{ description: "Travel", quantityMilli: 1_000, unit: "each", unitPriceMinor: 5_000 }],
    }),
  };
}

/** Who does what. Whatever is refused has changed nothing, and is part of the test. */
export const STEPS = {
  create: ({ world, amount }: At) =>
    world.run("manager", createWorkOrder, {
      ...{
        assetId: "asset1",
        contractorId: amount % 4 ? "con1" : "con2",
        description: "Look",
        nteMinor: 90_000,
      },
      ...(amount % 2 === 0 && { jobTypeId: "easy" }),
      ...(amount % 5 === 0 && { priority: "urgent", askForQuote: true }),
      ...(amount % 7 === 0 && { dueAt: world.clock.now + amount * 8 * HOUR, asDraft: amount % 2 === 1 }),
      ...(amount % 6 === 0 && { scheduledFrom: world.clock.now + 30 * HOUR }),
    }),
  accept: (at: At) => byLead(at, acceptWorkOrder),
  decline: (at: At) => byLead(at, declineWorkOrder, { reason }),
  plan: (at: At) => byLead(at, planWorkOrder, { contractorNotes: "Ladder" }),
  start: (at: At) => byLead(at, startWorkOrder),
  checkIn: (at: At) => byLead(at, checkIn),
  joinIn: (at: At) => {
    const technician = { ...VIEWERS.technician, role: "lead" as const };
    return at.world.run(technician, checkIn, { workOrderId: at.work.id });
  },
  checkOut: (at: At) => byLead(at, checkOut),
  hold: (at: At) =>
    at.amount % 2
      ? byStaff(at, holdWorkOrder, { reason })
      : byLead(at, holdWorkOrder, { reason, cause: at.amount % 4 ? "contractor" : "organisation" }),
  resume: (at: At) => byLead(at, resumeWorkOrder),
  complete: (at: At) => byLead(at, completeWorkOrder),
  giveBack: (at: At) => byStaff(at, returnWorkOrder, { reason }),
  close: (at: At) => byStaff(at, closeWorkOrder),
  cancel: (at: At) => byStaff(at, cancelWorkOrder, { reason }),
  assign: (at: At) =>
    byStaff(at, assignWorkOrder, { contractorId: at.amount % 2 ? at.work.contractorId : other(at) }),
  reassign: (at: At) => byStaff(at, reassignWorkOrder, { contractorId: other(at), reason }),
  redate: (at: At) => {
    const { description, managerId, priority, jobTypeId } = at.work;
    const dueAt = at.amount % 5 ? at.world.clock.now + at.amount * 6 * HOUR : undefined;
    return byStaff(at, editWorkOrder, {
      description,
      managerId,
      priority,
      ...(jobTypeId && { jobTypeId }),
      dueAt,
    });
  },
  askMore: (at: At) =>
    byLead(at, requestAdditionalWork, {
      description: "More",
      extraDays: at.amount % 4,
      lines: [{ description: "Fan", quantityMilli: 1_000, unit: "each", unitPriceMinor: 4_000 }],
    }),
  allowMore: (at: At) =>
    newest(
      at.world.db
        .select()
        .from(additionalWork)
        .where(and(eq(additionalWork.workOrderId, at.work.id), eq(additionalWork.state, "requested"))),
      (additionalWorkId) => at.world.run("manager", approveAdditionalWork, { additionalWorkId }),
    ),
  askPrice: (at: At) => byStaff(at, askQuote),
  price: (at: At) =>
    byLead(at, giveQuote, {
      lines: [{ description: "All", quantityMilli: 1_000, unit: "job", unitPriceMinor: at.amount * 4_000 }],
    }),
  agreePrice: (at: At) =>
    newest(
      at.world.db
        .select()
        .from(quote)
        .where(and(eq(quote.workOrderId, at.work.id), eq(quote.state, "given"))),
      (quoteId) => at.world.run("manager", acceptQuote, { quoteId }),
    ),
  changeOrder: (at: At) =>
    byStaff(at, changeOrder, { description: "Change", amountMinor: (at.amount - 3) * 1_000, reason }),
  invoice: async (at: At) =>
    byLead(at, submitClaim, { number: `N${at.work.number}-${at.world.clock.now}`, ...(await billed(at)) }),
  correct: (at: At) =>
    newest(claimsOf(at), async (claimId) =>
      at.world.run(leadOf(at), resubmitClaim, { claimId, ...(await billed({ ...at, amount: 1 })) }),
    ),
  approve: (at: At) => newest(claimsOf(at), (claimId) => at.world.run("manager", approveClaim, { claimId })),
  reject: (at: At) =>
    newest(claimsOf(at), (claimId) => at.world.run("manager", rejectClaim, { claimId, reason })),
  pay: (at: At) =>
    newest(claimsOf(at), (claimId) => at.world.run("manager", markPaid, { claimId, reference: "EFT" })),
  dispute: (at: At) =>
    byLead(at, disputePerformance, { measure: measures[at.amount % measures.length], reason }),
  uphold: (at: At) =>
    newest(disputesOf(at), (disputeId) =>
      at.world.run("manager", answerDispute, { disputeId, outcome: "upheld", reason }),
    ),
  refuse: (at: At) =>
    newest(disputesOf(at), (disputeId) =>
      at.world.run("manager", answerDispute, { disputeId, outcome: "refused", reason }),
    ),
  wait: ({ world, amount }: At) => {
    world.clock.now += amount * 40 * HOUR;
    return true;
  },
};

const names = Object.keys(STEPS) as Step["what"][];
const likely = ["create", "accept", "checkIn", "complete", "close", "invoice", "approve", "dispute"] as const;
export const step = fc.record<Step>({
  what: fc.oneof(fc.constantFrom(...likely), fc.constantFrom(...names)),
  which: fc.nat(4),
  amount: fc.integer({ min: 1, max: 20 }),
});

/** Does the steps, each to the `which`th of the newest work orders; the names of those that were not refused. */
export async function live(world: World, steps: Step[]): Promise<string[]> {
  const done: string[] = [];
  for (const { what, which, amount } of steps) {
    world.clock.now += amount * amount * 600_000;
    const works = await world.db.select().from(workOrder).orderBy(desc(workOrder.number)).limit(5);
    const work = works[which % Math.max(1, works.length)];
    if (!work && what !== "create") continue;
    try {
      if (await STEPS[what]({ world, work: work as Work, amount })) done.push(what);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return done;
}
