import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import { checklistItem } from "#db/schema/index.ts";
import { notFound } from "#domain/refusal.ts";
import type { CommandContext } from "../command.ts";
import { id } from "../input.ts";
import { entry } from "../work-order/entry.ts";
import { refuseUnlessTakenOn } from "../work-order/taken-on.ts";

export const tickInput = z.object({ workOrderId: id, itemId: id });

/** Marks one item done or open; an item that is so already changes nothing. */
export async function tick(
  context: CommandContext,
  { workOrderId, itemId }: z.output<typeof tickInput>,
  done: boolean,
) {
  const { db, viewer, orgId, now } = context;
  const row = await reachWorkOrder(db, viewer, workOrderId);
  const thisItem = and(
    eq(checklistItem.orgId, orgId),
    eq(checklistItem.workOrderId, row.id),
    eq(checklistItem.id, itemId),
  );
  const [item] = await db.select().from(checklistItem).where(thisItem);
  if (!item) throw notFound("checklist item");
  const result = { workOrderId: row.id, itemId, done };
  if ((item.doneAt !== null) === done) return { writes: [], log: [], result };
  refuseUnlessTakenOn(row, "tick the checklist");
  return {
    writes: [
      db
        .update(checklistItem)
        .set(done ? { doneAt: now, doneBy: viewer.name } : { doneAt: null, doneBy: null })
        .where(thisItem),
    ],
    log: [
      entry(
        row,
        done ? "checklist.ticked" : "checklist.unticked",
        { kind: "checklist_item", id: itemId },
        { text: item.text },
      ),
    ],
    result,
  };
}
