import type { ClaimState } from "#domain/claim/states.ts";
import { documentTotals } from "#domain/money/document-totals.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { InvoiceState } from "../schema/index.ts";
import * as schema from "../schema/index.ts";
import { bulkInsert } from "./bulk-insert.ts";
import { historyLog } from "./history-log.ts";
import { isBudgeted, largeBudget } from "./large-budget.ts";
import { randomFrom } from "./random.ts";

const DAY = 86_400_000;
const AT_ONCE = 5_000;
const TAX_BP = 1_000;

export interface LargePlan {
  orgId: string;
  jobs: number;
  now: number;
  /** People the rows belong to; they must exist. */
  managers: { id: string; name: string }[];
  contractors: { id: string; name: string; leadId: string; leadName: string }[];
  sites: { id: string; customerId: string | null }[];
  assets: { id: string; siteId: string }[];
}

/**
 * Many jobs over five years, most of them closed and paid, each with its work order, order, log and often an invoice.
 * For benches: rows are written in bulk, with the same log chain and the same sums as commands would make.
 */
export async function seedLarge(
  database: D1Database,
  plan: LargePlan,
  onProgress: (done: number) => void,
): Promise<void> {
  const random = randomFrom(plan.jobs);
  for (let from = 0; from < plan.jobs; from += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, plan.jobs - from) }, (_, i) =>
      oneJob(plan, random, from + i),
    );
    await bulkInsert(
      database,
      schema.job,
      made.map((m) => m.job),
    );
    await bulkInsert(
      database,
      schema.workOrder,
      made.map((m) => m.workOrder),
    );
    await bulkInsert(
      database,
      schema.order,
      made.map((m) => m.order),
    );
    await bulkInsert(
      database,
      schema.orderLine,
      made.map((m) => m.line),
    );
    await bulkInsert(
      database,
      schema.claim,
      made.flatMap((m) => m.claim ?? []),
    );
    await bulkInsert(
      database,
      schema.claimLine,
      made.flatMap((m) => m.claimLine ?? []),
    );
    await bulkInsert(
      database,
      schema.activity,
      made.flatMap((m) => m.log),
    );
    await bulkInsert(
      database,
      schema.budgetGroup,
      made.flatMap((m) => m.budget?.groups ?? []),
    );
    await bulkInsert(
      database,
      schema.budgetItem,
      made.flatMap((m) => m.budget?.items ?? []),
    );
    onProgress(from + made.length);
  }
}

const TASKS = ["Replace the", "Service the", "Inspect the", "Repair the", "Reset the", "Clean the"];
const PARTS = [
  "breaker",
  "pump",
  "filter",
  "valve",
  "sensor",
  "door closer",
  "drain",
  "light",
  "fan belt",
  "lock",
];

/** Open work is recent and little; the rest is history. */
function stateOf(random: ReturnType<typeof randomFrom>, age: number): WorkOrderState {
  if (age > 60 * DAY) return random.next() < 0.95 ? "closed" : "cancelled";
  return random.pick([
    "assigned",
    "accepted",
    "scheduled",
    "in_progress",
    "on_hold",
    "completed",
    "rework",
    "closed",
    "declined",
  ]);
}

function oneJob(plan: LargePlan, random: ReturnType<typeof randomFrom>, index: number) {
  const { orgId, now } = plan;
  const number = 100_001 + index;
  const key = `L${String(number).padStart(9, "0")}`;
  const age = Math.floor((1 - index / plan.jobs) * 5 * 365 * DAY);
  const createdAt = now - age - random.whole(1, 20) * 3_600_000;
  const contractor = random.pick(plan.contractors);
  const manager = random.pick(plan.managers);
  const asset = random.pick(plan.assets);
  const customerId = plan.sites.find((site) => site.id === asset.siteId)?.customerId ?? null;
  const description = `${random.pick(TASKS)} ${random.pick(PARTS)}`;
  const state = stateOf(random, age);
  const done = state === "closed" || state === "completed";
  const net = random.whole(80, 4_000) * 100;
  const stateAt = Math.min(now, createdAt + random.whole(1, 14) * DAY);
  const claimState: ClaimState | null =
    state === "closed"
      ? random.pick(["paid", "paid", "paid", "approved"])
      : state === "completed"
        ? "submitted"
        : null;
  const approved = claimState === "paid" || claimState === "approved" ? net : 0;
  const { taxMinor, grossMinor } = documentTotals([{ netMinor: net, taxCategory: "S", taxRateBp: TAX_BP }]);
  const owned = { orgId, jobId: `${key}J`, createdAt };
  const line = {
    orgId,
    description,
    quantityMilli: 1_000,
    unit: "job",
    unitPriceMinor: net,
    netMinor: net,
    taxBp: TAX_BP,
  };
  const sums = { invoicedMinor: 0, approvedMinor: 0, paidMinor: 0 };
  const decidedAt = Math.min(now, stateAt + random.whole(1, 9 * 24) * 3_600_000);
  const billed = claimState && {
    state: claimState,
    decidedAt: claimState === "submitted" ? null : decidedAt,
    paidAt: claimState === "paid" ? Math.min(now, decidedAt + random.whole(2, 30) * DAY) : null,
  };
  const dates = {
    respondBy: createdAt + 4 * 3_600_000,
    attendBy: createdAt + 3 * DAY,
    firstBy: createdAt + 10 * DAY,
    dueAt: createdAt + 10 * DAY,
  };
  return {
    job: {
      orgId,
      id: `${key}J`,
      number,
      title: description,
      customerId,
      siteId: asset.siteId,
      managerId: manager.id,
      createdAt,
    },
    workOrder: {
      ...owned,
      id: `${key}W`,
      orderId: `${key}O`,
      number,
      contractorId: contractor.id,
      managerId: manager.id,
      customerId,
      siteId: asset.siteId,
      assetId: asset.id,
      description,
      state,
      invoiceState: (claimState ?? "none") as InvoiceState,
      ...dates,
      stateAt,
      completedAt: done ? stateAt : null,
      closedAt: state === "closed" ? stateAt : null,
    },
    order: {
      ...owned,
      ...sums,
      id: `${key}O`,
      workOrderId: `${key}W`,
      contractorId: contractor.id,
      number,
      state: state === "cancelled" ? ("cancelled" as const) : ("accepted" as const),
      currency: "AUD",
      originalMinor: net,
      nteMinor: net,
      capMinor: net,
    },
    // Approved sums come from the triggers on claims, as in the product.
    line: { ...line, id: `${key}L`, orderId: `${key}O`, position: 0 },
    claim: billed && {
      orgId,
      id: `${key}C`,
      jobId: `${key}J`,
      workOrderId: `${key}W`,
      orderId: `${key}O`,
      contractorId: contractor.id,
      number: `INV-${number}`,
      numberKey: `inv${number}`,
      ...billed,
      invoiceDate: new Date(stateAt).toISOString().slice(0, 10),
      netMinor: net,
      taxMinor,
      grossMinor,
      approvedMinor: approved,
      submittedBy: contractor.leadId,
      submittedAt: stateAt,
    },
    claimLine: claimState && {
      ...line,
      id: `${key}K`,
      claimId: `${key}C`,
      orderLineId: `${key}L`,
      position: 0,
      approvedMinor: approved,
      approvedMilli: approved ? 1_000 : 0,
    },
    budget: isBudgeted(index) ? largeBudget({ orgId, jobId: `${key}J`, netMinor: net }) : null,
    log: historyLog(plan, random, {
      ...{ ...dates, billed, netMinor: net, grossMinor, siteId: asset.siteId },
      key,
      number,
      description,
      state,
      createdAt,
      stateAt,
      contractor,
      manager,
      customerId,
    }),
  };
}
