import { canSee, contractorTag } from "../access/audience.ts";
import type { Viewer } from "../access/viewer.ts";
import type { WorkOrderState } from "../work-order/states.ts";

/** One work order as boards and lists show it. Amounts are minor units of `currency`; times are UTC ms. */
export interface BoardCard {
  workOrderId: string;
  number: number;
  description: string;
  state: WorkOrderState;
  stateReason: string | null;
  priority: "low" | "normal" | "high" | "urgent";
  siteName: string;
  assetName: string;
  contractorId: string;
  contractorName: string;
  assigneeName: string | null;
  managerId: string;
  dueAt: number | null;
  scheduledFrom: number | null;
  stateAt: number;
  invoiceState: "none" | "submitted" | "rejected" | "approved" | "part_approved" | "paid";
  agreedMinor: number;
  invoicedMinor: number;
  paidMinor: number;
  currency: string;
  version: number;
}

/** What a command did to one work order. */
export interface CardChange {
  workOrderId: string;
  /** The verb of the log row that says it. */
  verb: string;
  by: { id: string; name: string };
  at: number;
  contractorId: string;
  customerId: string | null;
  assigneeId: string | null;
  card: BoardCard;
}

/** A change as it travels to one viewer's board. */
export interface CardView {
  verb: string;
  by: { id: string; name: string };
  at: number;
  card: BoardCard;
}

/** Of a change in the viewer's own organisation: null where they have no such card (rules A5, W8). Customers have no board. */
export function cardFor(viewer: Viewer, change: CardChange): CardView | null {
  if (viewer.kind === "customer" || viewer.kind === "system") return null;
  const { workOrderId, verb, by, at, card } = change;
  // A draft is not given to anybody yet.
  const kept = card.state === "draft" || verb === "work_order.discarded";
  const audience = kept ? [] : [contractorTag(change.contractorId)];
  const assigned = new Set(change.assigneeId === viewer.id ? [workOrderId] : []);
  return canSee(viewer, { orgId: viewer.orgId, audience, workOrderId }, assigned)
    ? { verb, by, at, card }
    : null;
}
