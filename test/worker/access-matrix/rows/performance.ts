import { measures } from "#domain/performance/measures.ts";
import { HOLIDAY } from "../figures.ts";
import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";

const reason = "Because";

/** What contractors are measured by is set by admins; a figure is disputed by the leads it is about, and by nobody else. */
export const performanceRows: Row[] = [
  {
    command: "organisation/set-hours",
    allowed: ["admin"],
    input: () => ({ monday: true, from: "09:00", to: "17:00" }),
  },
  { command: "holiday/add", allowed: ["admin"], input: () => ({ day: "2026-12-26", name: "Boxing Day" }) },
  { command: "holiday/remove", allowed: ["admin"], input: () => ({ day: HOLIDAY }) },
  {
    command: "performance/set-targets",
    allowed: ["admin"],
    input: (t) => ({
      jobTypeId: t.jobTypeId,
      targets: [{ priority: "normal", respondMinutes: 60, attendMinutes: null, completeMinutes: null }],
    }),
  },
  {
    command: "performance/set-weights",
    allowed: ["admin"],
    input: () => Object.fromEntries(measures.map((measure) => [measure, 7])),
  },
  { command: "performance/rebuild", allowed: ["admin"], input: () => ({}) },
  {
    command: "performance/dispute",
    allowed: ["lead"],
    input: (t) => ({ workOrderId: t.startedId, measure: "decline", reason }),
  },
  {
    command: "performance/answer-dispute",
    allowed: MANAGERS,
    input: (t) => ({ disputeId: t.disputeId, outcome: "refused", reason }),
  },
];
