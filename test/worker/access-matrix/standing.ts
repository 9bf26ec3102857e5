import { eq } from "drizzle-orm";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { addSchedule } from "#commands/schedule/add-schedule.ts";
import { pauseSchedule } from "#commands/schedule/pause-schedule.ts";
import { skipOccurrence } from "#commands/schedule/skip-occurrence.ts";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { contact, document } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

/** Terms of a standing order that has not ended when the fixture is made. */
export const STANDING_TERMS = {
  validFrom: "2020-01-01",
  validTo: "2099-12-31",
  capMinor: 77_700_000,
};

export const SKIPPED_DAY = "2098-03-03";

/** Work of a day that does not come in a hurry. */
export const SCHEDULE = {
  description: "Comes round",
  repeats: "dates",
  dates: ["2098-01-06", "2098-02-03", SKIPPED_DAY],
  startOn: "2020-01-01",
};

/** A standing order that the cast's contractor accepted. */
export async function furnishStanding(
  { db, run }: World,
  { manager, lead, contractorId, assetId }: Cast,
  contactId: string,
) {
  const { documentId } = await run(manager, createStandingOrder, {
    ...STANDING_TERMS,
    title: `Standing with ${contractorId}`,
    contractorId,
  });
  const [row] = await db.select().from(document).where(eq(document.id, documentId));
  const [to] = await db.select().from(contact).where(eq(contact.id, contactId));
  const preparedFor = [{ contactId, name: to?.name ?? "", email: to?.email ?? "", role: "signer" }];
  await run(manager, saveDraft, { documentId, draft: { ...row?.draft, preparedFor } });
  await run(manager, sendDocument, { documentId });
  await run(lead, acceptDocument, { documentId, n: 1 });
  const { documentId: standingDraftId } = await run(manager, createStandingOrder, {
    ...STANDING_TERMS,
    title: `Standing with ${contractorId}`,
    contractorId,
  });
  const { workOrderId } = await run(manager, createWorkOrder, {
    ...{ assetId, contractorId, standingOrderId: documentId },
    description: `Called off from ${contractorId}`,
  });
  await run(lead, acceptWorkOrder, { workOrderId });
  await run(lead, startWorkOrder, { workOrderId });
  await run(lead, completeWorkOrder, { workOrderId });
  await run(manager, closeWorkOrder, { workOrderId });
  const recurring = { standingOrderId: documentId, assetId, ...SCHEDULE };
  const { scheduleId } = await run(manager, addSchedule, recurring);
  await run(manager, skipOccurrence, { scheduleId, onDay: SKIPPED_DAY });
  const { scheduleId: pausedScheduleId } = await run(manager, addSchedule, recurring);
  await run(manager, pauseSchedule, { scheduleId: pausedScheduleId });
  return {
    standingOrderId: documentId,
    standingDraftId,
    standingClosedId: workOrderId,
    scheduleId,
    pausedScheduleId,
  };
}
