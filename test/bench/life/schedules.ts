import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import type { Life } from "./life.ts";
import { system } from "./people.ts";

const manager = staffViewer("grace");
const lead = crewViewer("brightline");
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Recurring work of a standing order: arranged, made ahead, skipped, brought back, moved, changed, paused and ended. */
export async function lifeOfSchedules({ did }: Life): Promise<void> {
  const { documentId: standingOrderId } = await did(manager, "standing-order/create", {
    ...{ title: "Maintenance", contractorId: "brightline" },
    ...{ validFrom: inDays(-30), validTo: inDays(365), capMinor: 5_000_000 },
  });
  const to = [{ contactId: "contact-brightline", role: "signer" }];
  await did(manager, "document/send", { documentId: standingOrderId, to });
  await did(lead, "document/accept", { documentId: standingOrderId, n: 1 });
  const work = { assetId: "asset0-0", description: "Comes round", nteMinor: 50_000, leadDays: 7 };
  const rule = { repeats: "dates", dates: [inDays(5), inDays(40), inDays(70)], startOn: inDays(0) };
  const { scheduleId } = await did(manager, "schedule/add", { standingOrderId, ...work, ...rule });
  await did(system, "schedule/make-due", { scheduleId });
  await did(manager, "schedule/skip", { scheduleId, onDay: inDays(40) });
  await did(manager, "schedule/bring-back", { scheduleId, onDay: inDays(40) });
  await did(manager, "schedule/move", { scheduleId, onDay: inDays(70), to: inDays(71) });
  await did(manager, "schedule/update", { scheduleId, ...work, ...rule, leadDays: 14 });
  await did(manager, "schedule/pause", { scheduleId });
  await did(manager, "schedule/resume", { scheduleId });
  await did(manager, "schedule/remove", { scheduleId });
}
