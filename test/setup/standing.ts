import { eq } from "drizzle-orm";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { acceptDocument } from "#commands/document/accept-document.ts";
import { saveDraft } from "#commands/document/save-draft.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { changeStandingOrder } from "#commands/standing-order/change-standing-order.ts";
import { createStandingOrder } from "#commands/standing-order/create-standing-order.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";
import { createWorkOrder } from "#commands/work-order/create-work-order.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";
import { order, orderLine, standingOrder, standingOrderDay, workOrder } from "#db/schema/index.ts";
import { addLeadContact, draftOf } from "./document.ts";
import { makeWorld, type World } from "./world.ts";

/** A year, 10,000.00 in all, 3,000.00 a call-off. */
export const TERMS = {
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  capMinor: 1_000_000,
  callOffCapMinor: 300_000,
};

export const LEAD = {
  ...{ contactId: "lead-contact", name: "Lou Lead", email: "lead1@example.test" },
  role: "signer" as const,
};

export interface StandingWorld extends World {
  standingOrderId: string;
  jobId: string;
  /** The standing order as it is now. */
  standing(): Promise<typeof standingOrder.$inferSelect>;
  /** Calls one off for the given amount, in minor units. */
  callOff(amountMinor: number, fields?: object): Promise<{ workOrderId: string; orderId: string }>;
  /** Changes its terms by a document that the lead accepts. */
  changed(terms: object): Promise<{ documentId: string }>;
}

/** Sends a draft to the lead of the first contractor, who accepts it. */
export async function agreed(world: World, documentId: string): Promise<void> {
  await sentToLead(world, documentId);
  await world.run("lead", acceptDocument, { documentId, n: 1 });
}

export async function sentToLead(world: World, documentId: string): Promise<void> {
  const draft = await draftOf(world, documentId);
  await world.run("manager", saveDraft, {
    documentId,
    draft: { ...draft, preparedFor: [LEAD] },
  });
  await world.run("manager", sendDocument, { documentId });
}

/** A standing order that the first contractor accepted; `terms` in place of the usual ones. */
export async function makeStanding(terms: object = {}): Promise<StandingWorld> {
  const world = await makeWorld();
  await addLeadContact(world);
  return standingIn(world, terms);
}

/** Another one in a world that has the lead's contact. */
export async function standingIn(world: World, terms: object = {}): Promise<StandingWorld> {
  const { documentId, jobId } = await world.run("manager", createStandingOrder, {
    title: "Electrical repairs",
    contractorId: "con1",
    ...TERMS,
    ...terms,
  });
  await agreed(world, documentId);
  return {
    ...world,
    standingOrderId: documentId,
    jobId,
    standing: async () => {
      const [row] = await world.db.select().from(standingOrder).where(eq(standingOrder.id, documentId));
      if (!row) throw new Error("It is gone");
      return row;
    },
    callOff: (amountMinor, fields = {}) =>
      world.run("manager", createWorkOrder, {
        assetId: "asset1",
        contractorId: "con1",
        description: "Replace the breaker",
        nteMinor: amountMinor,
        standingOrderId: documentId,
        ...fields,
      }),
    changed: async (more) => {
      const made = await world.run("manager", changeStandingOrder, {
        standingOrderId: documentId,
        ...TERMS,
        ...terms,
        ...more,
      });
      await agreed(world, made.documentId);
      return made;
    },
  };
}

/** Work on a call-off as the contractor does it, up to saying that it is done. */
export async function done({ run }: World, workOrderId: string): Promise<void> {
  await run("lead", acceptWorkOrder, { workOrderId });
  await run("lead", startWorkOrder, { workOrderId });
  await run("lead", completeWorkOrder, { workOrderId });
}

/** An invoice for a part of a call-off's first line. */
export async function billed(
  { db, run }: World,
  { workOrderId, orderId }: { workOrderId: string; orderId: string },
  { amountMinor, ...more }: { amountMinor: number; number: string; final?: boolean },
): Promise<{ claimId: string }> {
  const [line] = await db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  return run("lead", submitClaim, {
    workOrderId,
    invoiceDate: "2026-03-03",
    lines: [{ orderLineId: line?.id, by: "amount", value: amountMinor }],
    ...more,
  });
}

/** The figures of one standing order counted again from its call-offs (rule S3). */
export async function recounted({ db }: World, standingOrderId: string) {
  const rows = await db.select().from(order).where(eq(order.standingOrderId, standingOrderId));
  const left = (states: string[]) =>
    rows
      .filter(({ state }) => states.includes(state))
      .reduce((sum, row) => sum + row.capMinor - row.approvedMinor, 0);
  const days: Record<string, number> = {};
  for (const row of rows) {
    const isOpen = ["draft", "sent", "accepted"].includes(row.state);
    const drawn = isOpen ? row.capMinor : row.approvedMinor;
    if (drawn > 0 && row.callOffOn) days[row.callOffOn] = (days[row.callOffOn] ?? 0) + drawn;
  }
  return {
    figures: {
      reservedMinor: left(["draft", "sent"]),
      committedMinor: left(["accepted"]),
      billedMinor: rows.reduce((sum, row) => sum + row.approvedMinor, 0),
      callOffs: rows.length,
    },
    days,
  };
}

/** Draws by day as they are kept, without days that nothing is left of. */
export async function keptDays({ db }: World, standingOrderId: string): Promise<Record<string, number>> {
  const rows = await db
    .select()
    .from(standingOrderDay)
    .where(eq(standingOrderDay.standingOrderId, standingOrderId));
  return Object.fromEntries(
    rows.filter(({ amountMinor }) => amountMinor !== 0).map(({ day, amountMinor }) => [day, amountMinor]),
  );
}

export const workOrders = ({ db }: World) => db.$count(workOrder);
