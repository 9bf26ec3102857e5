import { asc, eq } from "drizzle-orm";
import { requestAdditionalWork } from "#commands/additional-work/request-additional-work.ts";
import { tickItem } from "#commands/checklist/tick-item.ts";
import { addMeterReading } from "#commands/evidence/add-meter-reading.ts";
import { createJob } from "#commands/job/create-job.ts";
import { giveQuote } from "#commands/quote/give-quote.ts";
import { checkIn } from "#commands/visit/check-in.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { holdWorkOrder } from "#commands/work-order/hold-work-order.ts";
import { setTechnician } from "#commands/work-order/set-technician.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { checklistItem } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

const STEPS = ["draft", "assigned", "accepted", "started", "completed", "closed"] as const;
export type Step = (typeof STEPS)[number];

export const PRICE = { description: "Labour", quantityMilli: 2_000, unit: "h", unitPriceMinor: 10_000 };

/** A work order of the cast's technician that has come as far as `until`. */
export async function workUntil(
  world: World,
  cast: Cast,
  jobId: string,
  until: Step,
  more: object = {},
): Promise<string> {
  const { manager, lead, technician } = cast;
  const { workOrderId } = await world.run(manager, createWorkOrder, {
    jobId,
    assetId: cast.assetId,
    contractorId: cast.contractorId,
    description: `To be ${until}`,
    lines: [PRICE],
    nteMinor: 500_000,
    shareWithCustomer: true,
    asDraft: until === "draft",
    ...more,
  });
  const reached = (step: Step) => STEPS.indexOf(until) >= STEPS.indexOf(step);
  if (reached("assigned")) await world.run(lead, setTechnician, { workOrderId, technicianId: technician.id });
  if (reached("accepted")) await world.run(lead, acceptWorkOrder, { workOrderId });
  if (reached("started")) await world.run(technician, startWorkOrder, { workOrderId });
  if (reached("completed")) await world.run(technician, completeWorkOrder, { workOrderId });
  if (reached("closed")) await world.run(manager, closeWorkOrder, { workOrderId });
  return workOrderId;
}

/** One job with a work order in every state, and what is done on the one that is under way. */
export async function furnishWork(world: World, cast: Cast) {
  const { manager, lead, technician, siteId } = cast;
  const { jobId } = await world.run(manager, createJob, { title: "The room", siteId });
  const { jobId: quietJobId } = await world.run(manager, createJob, { title: "Quiet", siteId });
  const until = (step: Step, more?: object) => workUntil(world, cast, jobId, step, more);
  const startedId = await until("started", { checklist: "Isolate\nTest" });
  const heldId = await until("started");
  await world.run(lead, holdWorkOrder, {
    ...{ workOrderId: heldId, reason: `No parts at ${cast.contractorId}` },
    cause: "contractor",
  });
  const items = await world.db
    .select()
    .from(checklistItem)
    .where(eq(checklistItem.workOrderId, startedId))
    .orderBy(asc(checklistItem.position));
  const [doneItemId = "", openItemId = ""] = items.map(({ id }) => id);
  await world.run(technician, tickItem, { workOrderId: startedId, itemId: doneItemId });
  const { visitId } = await world.run(technician, checkIn, { workOrderId: startedId });
  const reading = { workOrderId: startedId, readingMilli: 5_000, unit: "kWh" };
  const { evidenceId } = await world.run(technician, addMeterReading, reading);
  const extra = { workOrderId: startedId, description: "Rust behind it", lines: [PRICE] };
  const { additionalWorkId } = await world.run(lead, requestAdditionalWork, extra);
  const assignedId = await until("assigned");
  const { quoteId } = await world.run(lead, giveQuote, { workOrderId: assignedId, lines: [PRICE] });
  return {
    jobId,
    quietJobId,
    draftId: await until("draft"),
    assignedId,
    acceptedId: await until("accepted"),
    startedId,
    readyId: await until("started"),
    heldId,
    completedId: await until("completed"),
    doneItemId,
    openItemId,
    visitId,
    evidenceId,
    additionalWorkId,
    quoteId,
  };
}
