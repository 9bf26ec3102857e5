import { storeUpload } from "#commands/file/store-upload.ts";
import { emptyDesk } from "#commands/press.ts";
import { createDb } from "#db/client.ts";
import type { randomFrom } from "#db/seed/random.ts";
import { momentOf, wallClock } from "#domain/time/zone.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import type { Records } from "../records.ts";
import { type actors, crewViewer, staffViewer } from "./actor.ts";
import { assetRows } from "./base.ts";
import { budgetStory } from "./budget-story.ts";
import { COMMENTS, type DemoJob, TASKS } from "./demo-jobs.ts";
import { ASSETS, CONTRACTORS, JOB_TYPES, ORGANISATION, STAFF } from "./demo-people.ts";
import { invoiceStory } from "./invoice-story.ts";
import { noPress } from "./no-press.ts";
import { drawPicture } from "./picture.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Telling {
  act: ReturnType<typeof actors>;
  records: Records;
  url: string;
  random: ReturnType<typeof randomFrom>;
  index: number;
  job: DemoJob;
  now: number;
}

/** The path a work order took to where it stands. */
const PATHS: Record<WorkOrderState, string[]> = {
  draft: [],
  assigned: [],
  declined: ["decline"],
  accepted: ["accept"],
  scheduled: ["accept", "schedule"],
  in_progress: ["accept", "schedule", "start"],
  on_hold: ["accept", "start", "hold"],
  completed: ["accept", "schedule", "start", "complete"],
  rework: ["accept", "start", "complete", "return"],
  closed: ["accept", "schedule", "start", "complete", "close"],
  cancelled: ["accept", "cancel"],
};

const REASONS: Record<string, string> = {
  decline: "We are booked out until the end of the month.",
  hold: "Waiting for a part, due on Thursday.",
  return: "The cover plate is missing two screws, and the label is not on.",
  cancel: "The tenant fixed it themselves.",
};

/** Tells one job from the day it was given out to the state it is in now, hours and days apart. */
export async function tellStory(telling: Telling): Promise<void> {
  const { act, random, index, job, now } = telling;
  const assets = assetRows({ orgId: ORGANISATION.id, createdAt: now });
  const asset = assets[(index * 7) % assets.length];
  const [, , category, contractorId] = ASSETS.find(([, , kind]) => kind === asset?.category) ??
    ASSETS[0] ?? ["", "", "", ""];
  const [task, dollars] = random.pick(TASKS[category] ?? []);
  const manager = staffViewer(STAFF[1 + (index % 2)]?.id ?? "daniel");
  const lead = crewViewer(contractorId);
  const crewSize = CONTRACTORS.find((c) => c.id === contractorId)?.people.length ?? 1;
  const technician = random.next() < 0.6 ? crewViewer(contractorId, random.whole(1, crewSize - 1)) : lead;
  const steps = PATHS[job.state];
  const ago = (steps.length * random.whole(20, 40) + random.whole(2, 30)) * HOUR + (job.late ? 9 * DAY : 0);
  let clock = Math.min(now - HOUR, inWorkingHours(now - ago));
  const next = (hours = random.whole(2, 18)) => {
    clock = Math.min(now - 60_000 * (60 - index), inWorkingHours(clock + hours * HOUR));
    return clock;
  };
  const type =
    job.state === "completed" || job.state === "closed"
      ? JOB_TYPES[index % 2]
      : JOB_TYPES[index % JOB_TYPES.length];
  const priced = random.next() < 0.6;
  const made = await act(manager, clock, "work-order/create", {
    assetId: asset?.id,
    contractorId,
    description: task,
    jobTypeId: type?.id,
    priority: random.pick(["normal", "normal", "high", "urgent", "low"]),
    nteMinor: dollars * 100,
    lines: priced ? linesOf(task, dollars) : [],
    askForQuote: job.quote !== undefined,
    dueAt: endOfDay(job.late ? now - 3 * DAY : clock + 12 * DAY),
    shareWithCustomer: index % 3 !== 2,
    asDraft: job.state === "draft",
  });
  const at = { workOrderId: made.workOrderId ?? "", jobId: made.jobId ?? "" };
  if (job.state === "draft") return;
  await budgetStory(telling, { jobId: at.jobId, task, now: clock });
  if (technician !== lead)
    await act(lead, next(1), "work-order/set-technician", {
      workOrderId: at.workOrderId,
      technicianId: technician.id,
    });
  for (const step of steps) {
    const who =
      step === "return" || step === "close" || step === "cancel"
        ? manager
        : step === "accept" || step === "decline"
          ? lead
          : technician;
    if (step === "complete") await leaveEvidence(telling, at, technician, next(3));
    if (step === "start" || step === "complete") await say(telling, at, technician, next(1));
    await act(who, next(), `work-order/${step}`, {
      workOrderId: at.workOrderId,
      ...(REASONS[step] && { reason: REASONS[step] }),
      ...(step === "hold" && { cause: "contractor" }),
      ...(step === "schedule" && { ...visitAfter(clock, random.whole(4, 60)) }),
    });
    if (step === "accept") await quoteAndTalk(telling, at, manager, lead, dollars, next(2));
    if (step === "start" && job.extra) await extraWork(telling, at, manager, lead, next);
  }
  if (job.quote === "given" && steps.length === 0) return;
  if (job.invoice) await invoiceStory(telling, at, manager, lead, next);
}

const zone = ORGANISATION.timeZone;

/** The same moment if people are at work then, else eight in the morning, a few minutes apart. */
function inWorkingHours(at: number): number {
  const clock = wallClock(at, zone);
  if (clock.hour >= 7 && clock.hour < 17) return at;
  const day = clock.hour < 7 ? clock.day : clock.day + 1;
  return momentOf({ ...clock, day, hour: 8, minute: clock.minute % 45 }, zone);
}

function endOfDay(at: number): number {
  return momentOf({ ...wallClock(at, zone), hour: 23, minute: 59 }, zone);
}

/** Two hours on a working day. */
function visitAfter(at: number, hours: number) {
  const clock = wallClock(inWorkingHours(at + hours * HOUR), zone);
  const scheduledFrom = momentOf({ ...clock, minute: clock.minute < 30 ? 0 : 30 }, zone);
  return { scheduledFrom, scheduledTo: scheduledFrom + 2 * HOUR };
}

type At = { workOrderId: string; jobId: string };
type Viewer = ReturnType<typeof staffViewer>;

const linesOf = (task: string, dollars: number) => [
  { description: task, quantityMilli: 1_000, unit: "job", unitPriceMinor: dollars * 70 },
  { description: "Materials and disposal", quantityMilli: 1_000, unit: "lot", unitPriceMinor: dollars * 30 },
];

async function leaveEvidence(
  { act, records, url, index }: Telling,
  { workOrderId }: At,
  technician: Viewer,
  now: number,
) {
  const caller = {
    db: createDb(records.database),
    viewer: technician,
    orgId: technician.orgId,
    now,
    files: records.files,
    appUrl: url,
    secrets: { pepper: records.pepper },
    press: noPress,
    drafts: emptyDesk,
    publish: () => undefined,
  };
  for (const shot of [0, 1]) {
    const file = new File([drawPicture(index * 2 + shot)], shot === 0 ? "before.png" : "after.png", {
      type: "image/png",
    });
    const thumbnail = new File([drawPicture(index * 2 + shot, 320, 240)], "small.png", { type: "image/png" });
    await storeUpload(caller, { file, thumbnail, wanted: { workOrderId, purpose: "photo" } });
  }
  const items = await records.database
    .prepare("select id from checklist_item where org_id = ? and work_order_id = ?")
    .bind(ORGANISATION.id, workOrderId)
    .all<{ id: string }>();
  for (const item of items.results)
    await act(technician, now, "checklist/tick", { workOrderId, itemId: item.id });
  await act(technician, now, "evidence/add-meter-reading", {
    workOrderId,
    readingMilli: 18_240_000 + index * 1_000,
    unit: "kWh",
  });
  await act(technician, now, "evidence/add-signature", { workOrderId, signedName: "Site manager" });
}

async function say({ act, random }: Telling, at: At, who: Viewer, now: number) {
  if (random.next() < 0.55) await act(who, now, "comment/add", { ...at, body: random.pick(COMMENTS) });
}

async function quoteAndTalk(
  { act, job }: Telling,
  { workOrderId }: At,
  manager: Viewer,
  lead: Viewer,
  dollars: number,
  now: number,
) {
  if (job.quote !== "given" && job.quote !== "accepted") return;
  const lines = linesOf("As found on site, with parts", Math.round(dollars * 1.2));
  const given = await act(lead, now, "quote/give", {
    workOrderId,
    lines,
    note: "Includes a second visit if the part is late.",
  });
  if (job.quote === "accepted")
    await act(manager, now + HOUR, "quote/accept", { workOrderId, quoteId: given.quoteId });
}

async function extraWork(
  { act, job }: Telling,
  { workOrderId }: At,
  manager: Viewer,
  lead: Viewer,
  next: () => number,
) {
  const asked = await act(lead, next(), "additional-work/request", {
    workOrderId,
    description: "The isolator behind it is corroded and should be replaced while it is open.",
    lines: [
      { description: "Isolator and fitting", quantityMilli: 1_000, unit: "each", unitPriceMinor: 18_500 },
    ],
    extraDays: 1,
  });
  const decision = { additionalWorkId: asked.additionalWorkId };
  if (job.extra === "approved") await act(manager, next(), "additional-work/approve", decision);
  if (job.extra === "rejected")
    await act(manager, next(), "additional-work/reject", {
      ...decision,
      reason: "We will do this with the upgrade in winter.",
    });
}
