import type { Row } from "../row.ts";
import { CREW, MANAGERS } from "../seats.ts";

const FIELD = [...MANAGERS, ...CREW];
const reason = "Because";

export const workOrderRows: Row[] = [
  { command: "work-order/accept", allowed: CREW, input: (t) => ({ workOrderId: t.assignedId }) },
  {
    command: "work-order/assign",
    allowed: MANAGERS,
    input: (t) => ({ workOrderId: t.draftId, contractorId: t.contractorId }),
  },
  { command: "work-order/cancel", allowed: MANAGERS, input: (t) => ({ workOrderId: t.acceptedId, reason }) },
  { command: "work-order/close", allowed: MANAGERS, input: (t) => ({ workOrderId: t.completedId }) },
  { command: "work-order/complete", allowed: CREW, input: (t) => ({ workOrderId: t.readyId }) },
  {
    command: "work-order/create",
    allowed: MANAGERS,
    told: ["stranger"],
    input: (t) => ({
      jobId: t.jobId,
      jobTypeId: t.jobTypeId,
      assetId: t.assetId,
      contractorId: t.contractorId,
      description: "New",
    }),
  },
  { command: "work-order/decline", allowed: CREW, input: (t) => ({ workOrderId: t.assignedId, reason }) },
  {
    command: "work-order/edit",
    allowed: MANAGERS,
    input: (t) => ({
      workOrderId: t.acceptedId,
      description: "Changed",
      managerId: t.managerId,
      jobTypeId: t.jobTypeId,
    }),
  },
  {
    command: "work-order/hold",
    allowed: FIELD,
    input: (t) => ({ workOrderId: t.startedId, reason, cause: "contractor" }),
  },
  {
    command: "work-order/plan",
    allowed: CREW,
    input: (t) => ({ workOrderId: t.acceptedId, contractorNotes: "Ladder" }),
  },
  {
    command: "work-order/reassign",
    allowed: MANAGERS,
    input: (t) => ({ workOrderId: t.acceptedId, contractorId: t.rivalId, reason }),
  },
  { command: "work-order/resume", allowed: FIELD, input: (t) => ({ workOrderId: t.heldId }) },
  { command: "work-order/return", allowed: MANAGERS, input: (t) => ({ workOrderId: t.completedId, reason }) },
  {
    command: "work-order/schedule",
    allowed: FIELD,
    input: (t) => ({ workOrderId: t.acceptedId, scheduledFrom: Date.now() + 86_400_000 }),
  },
  {
    command: "work-order/set-technician",
    allowed: ["lead"],
    input: (t) => ({ workOrderId: t.acceptedId, technicianId: t.memberId }),
  },
  { command: "work-order/start", allowed: CREW, input: (t) => ({ workOrderId: t.acceptedId }) },
];
