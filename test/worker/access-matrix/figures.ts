import { disputePerformance } from "#commands/performance/dispute-performance.ts";
import { holiday } from "#db/schema/index.ts";
import type { World } from "#test/setup/world.ts";
import type { Cast } from "./cast.ts";

export const HOLIDAY = "2026-12-25";

/** A holiday, and a figure that the contractor disputes. */
export async function furnishFigures(world: World, { manager, lead }: Cast, workOrderId: string) {
  await world.db
    .insert(holiday)
    .values({ orgId: manager.orgId, day: HOLIDAY, name: "Christmas" })
    .onConflictDoNothing();
  const { disputeId } = await world.run(lead, disputePerformance, {
    ...{ workOrderId, measure: "decline", reason: "It was a mistake" },
  });
  return { disputeId };
}
