import { eq, sql } from "drizzle-orm";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, order, outbox, workOrder } from "#db/schema/index.ts";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { makeWorld, type World } from "./world.ts";

export interface Work extends World {
  workOrderId: string;
  orderId: string;
  jobId: string;
  /** The work order as it is now. */
  row(): Promise<typeof workOrder.$inferSelect>;
  bought(): Promise<typeof order.$inferSelect>;
  verbs(): Promise<string[]>;
  /** Addresses of the mails that wait to leave, in the order of the alphabet. */
  mailed(): Promise<string[]>;
  /** Puts it in a state as if it had come there. */
  put(state: WorkOrderState, fields?: Partial<typeof workOrder.$inferInsert>): Promise<void>;
}

/** One work order of 1,000.00 for a contractor, due on Friday; `fields` go to the command that makes it. */
export async function makeWork(fields: object = {}): Promise<Work> {
  const world = await makeWorld();
  const { db } = world;
  const made = await world.run("manager", createWorkOrder, {
    assetId: "asset1",
    contractorId: "con1",
    description: "Replace the breaker",
    nteMinor: 100_000,
    dueAt: "2026-03-06",
    ...fields,
  });
  const { workOrderId, orderId, jobId } = made;
  const one = async <Row>(rows: Promise<Row[]>): Promise<Row> => {
    const [row] = await rows;
    if (!row) throw new Error("It is gone");
    return row;
  };
  return {
    ...world,
    workOrderId,
    orderId,
    jobId,
    row: () => one(db.select().from(workOrder).where(eq(workOrder.id, workOrderId))),
    bought: () => one(db.select().from(order).where(eq(order.id, orderId))),
    verbs: async () => (await db.select().from(activity).orderBy(activity.seq)).map((entry) => entry.verb),
    mailed: async () => (await db.select().from(outbox)).map((mail) => mail.message.to).sort(),
    put: async (state, more = {}) => {
      await db.batch([
        db
          .update(workOrder)
          .set({ ...more, state, version: sql`version + 1` })
          .where(eq(workOrder.id, workOrderId)),
        db
          .update(order)
          .set({ state: ORDER_STATE[state] ?? "accepted", version: sql`version + 1` })
          .where(eq(order.id, orderId)),
      ]);
    },
  };
}

const ORDER_STATE: Partial<Record<WorkOrderState, "draft" | "sent" | "declined" | "cancelled">> = {
  draft: "draft",
  assigned: "sent",
  declined: "declined",
  cancelled: "cancelled",
};
