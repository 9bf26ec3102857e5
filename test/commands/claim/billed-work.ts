import { and, eq, sql } from "drizzle-orm";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { activity, claim, order, orderLine, outbox, workOrder } from "#db/schema/index.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

export interface BilledWork extends World {
  workOrderId: string;
  orderId: string;
  jobId: string;
  /** 10 hours at 100.00 and 2 panels at 250.00: 1,500.00 without tax. */
  lineIds: [hours: string, panels: string];
}

interface Given {
  state?: "assigned" | "completed" | "closed";
  asset?: string;
  lines?: { description: string; quantityMilli: number; unit: string; unitPriceMinor: number }[];
}

const HOURS = { description: "Labour", quantityMilli: 10_000, unit: "h", unitPriceMinor: 10_000 };
const PANELS = { description: "Panels", quantityMilli: 2_000, unit: "each", unitPriceMinor: 25_000 };

/** A work order that is done and accepted, ready to be invoiced. */
export async function makeBilledWork(
  { state = "closed", asset = "asset1", lines = [HOURS, PANELS] }: Given = {},
  world?: World,
): Promise<BilledWork> {
  const at = world ?? (await makeWorld());
  const made = await at.run("manager", createWorkOrder, {
    assetId: asset,
    description: "Replace the panels",
    contractorId: "con1",
    nteMinor: 200_000,
    lines,
  });
  const { workOrderId, orderId, jobId } = made;
  if (state !== "assigned") await at.run("lead", acceptWorkOrder, { workOrderId });
  await setState(at, workOrderId, state);
  const rows = await at.db
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId))
    .orderBy(orderLine.position);
  return { ...at, workOrderId, orderId, jobId, lineIds: [rows[0]?.id ?? "", rows[1]?.id ?? ""] };
}

/** The field work itself has tests of its own. */
export const setState = (
  { db }: Pick<World, "db">,
  workOrderId: string,
  state: "assigned" | "completed" | "closed",
) => db.update(workOrder).set({ state, version: sql`version + 1` }).where(eq(workOrder.id, workOrderId));

export const invoiceOf = ({ workOrderId, lineIds: [hours, panels] }: BilledWork, fields: object = {}) => ({
  workOrderId,
  number: "INV-1043",
  invoiceDate: "2026-03-02",
  lines: [
    { orderLineId: hours, by: "quantity", value: "10" },
    { orderLineId: panels, by: "quantity", value: "2" },
  ],
  ...fields,
});

export function send(work: BilledWork, fields: object = {}) {
  // which of two invoices was first is told by the clock
  work.clock.now += 60_000;
  return work.run("lead", submitClaim, invoiceOf(work, fields));
}

export async function readOrder({ db, orderId }: BilledWork) {
  const [row] = await db.select().from(order).where(eq(order.id, orderId));
  if (!row) throw new Error("no order");
  return row;
}

export async function readClaim({ db }: Pick<World, "db">, id: string) {
  const [row] = await db.select().from(claim).where(eq(claim.id, id));
  if (!row) throw new Error("no claim");
  return row;
}

export async function readWork({ db, workOrderId }: BilledWork) {
  const [row] = await db.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  if (!row) throw new Error("no work order");
  return row;
}

/** What the log says happened to invoices, oldest first. */
export const entries = ({ db, jobId }: BilledWork) =>
  db
    .select()
    .from(activity)
    .where(and(eq(activity.jobId, jobId), sql`verb like 'claim.%' or verb like 'order.%'`))
    .orderBy(activity.seq);

export async function mailsTo({ db }: Pick<World, "db">, address: string) {
  const rows = await db.select().from(outbox).orderBy(outbox.createdAt, outbox.id);
  return rows.map(({ message }) => message).filter(({ to }) => to === address);
}

/** Everything that a refusal must leave as it was. */
export async function everything({ db }: Pick<World, "db">) {
  const [claims, orders, works, log, mails] = await db.batch([
    db.select().from(claim),
    db.select().from(order),
    db.select().from(workOrder),
    db.select().from(activity),
    db.select().from(outbox),
  ]);
  return { claims, orders, works, log, mails };
}

export async function refusalOf(running: Promise<unknown>): Promise<unknown> {
  return running.then(
    () => {
      throw new Error("it was not refused");
    },
    (error: unknown) => error,
  );
}
