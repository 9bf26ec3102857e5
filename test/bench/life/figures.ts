import { standardWeights } from "#domain/performance/grade.ts";
import { crewViewer, staffViewer } from "../../../scripts/seed/actor.ts";
import { CONTRACTORS } from "../../../scripts/seed/demo-people.ts";
import type { Life } from "./life.ts";

const admin = staffViewer("grace");
const lead = crewViewer(CONTRACTORS[0].id);

/** What contractors are measured by, and what one of them says about it. */
export async function lifeOfFigures({ did }: Life): Promise<void> {
  const weekdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
  await did(admin, "organisation/set-hours", { ...weekdays, from: "07:00", to: "17:00" });
  await did(admin, "holiday/add", { day: "2030-12-25", name: "Christmas" });
  await did(admin, "holiday/remove", { day: "2030-12-25" });
  const times = { respondMinutes: 240, attendMinutes: 1_440, completeMinutes: 4_320, business: true };
  await did(admin, "performance/set-targets", { targets: [{ priority: "normal", ...times }] });
  await did(admin, "performance/set-weights", standardWeights);
  const made = await did(admin, "work-order/create", {
    ...{ assetId: "asset0-0", contractorId: CONTRACTORS[0].id, description: "Look at the door" },
  });
  const about = { workOrderId: made.workOrderId };
  await did(lead, "work-order/accept", about);
  const dispute = (measure: string) =>
    did(lead, "performance/dispute", { ...about, measure, reason: "The mail came late." });
  const { disputeId } = await dispute("respond");
  await did(admin, "performance/answer-dispute", { disputeId, outcome: "upheld", reason: "It did." });
  await did(admin, "performance/rebuild", {});
}
