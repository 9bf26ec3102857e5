import type { Row } from "../row.ts";
import { CREW, CREWS, MANAGERS, STAFF } from "../seats.ts";

const begin = { name: "a.txt", size: 5, inParts: false };

/** The room itself: its job, its talk and its files. */
export const jobRows: Row[] = [
  { command: "job/cancel", allowed: MANAGERS, input: (t) => ({ jobId: t.quietJobId, reason: "Because" }) },
  {
    command: "job/create",
    allowed: MANAGERS,
    told: ["stranger"],
    input: (t) => ({ title: "New", siteId: t.siteId, customerId: t.customerId, managerId: t.managerId }),
  },
  { command: "job/finish", allowed: MANAGERS, input: (t) => ({ jobId: t.quietJobId }) },
  {
    command: "job/update",
    allowed: MANAGERS,
    input: (t) => ({ jobId: t.quietJobId, title: "New", managerId: t.managerId, customerId: t.customerId }),
  },
  {
    command: "comment/add",
    allowed: [...MANAGERS, ...CREW, "customer"],
    input: (t) => ({ jobId: t.jobId, workOrderId: t.startedId, body: "Hello" }),
  },
  {
    command: "comment/edit",
    allowed: ["technician"],
    told: [...MANAGERS, "lead"],
    input: (t) => ({ commentId: t.commentId, body: "Other words" }),
  },
  {
    command: "comment/remove",
    allowed: [...MANAGERS, "technician"],
    told: ["lead"],
    input: (t) => ({ commentId: t.commentId }),
  },
  {
    command: "file/begin-upload",
    allowed: [...MANAGERS, ...CREW, "customer"],
    input: (t) => ({ workOrderId: t.startedId, ...begin }),
  },
  {
    command: "file/begin-upload",
    allowed: [...MANAGERS, "customer"],
    told: CREWS,
    input: (t) => ({ jobId: t.jobId, ...begin }),
  },
  { command: "file/finish-upload", allowed: ["technician"], input: (t) => ({ fileId: t.uploadId }) },
  { command: "file/erase", allowed: [], input: (t) => ({ fileId: t.fileId }) },
  { command: "file/remove", allowed: [...MANAGERS, "technician"], input: (t) => ({ fileId: t.fileId }) },
  {
    command: "read-mark/set",
    // Whose document is of the job hears in its room what became of that
    allowed: [...STAFF, ...CREW, "customer", "guest"],
    input: (t) => ({ jobId: t.jobId, seq: 3 }),
  },
];
