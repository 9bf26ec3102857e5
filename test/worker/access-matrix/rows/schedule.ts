import type { Row } from "../row.ts";
import { MANAGERS } from "../seats.ts";
import { SCHEDULE, SKIPPED_DAY } from "../standing.ts";

const ONE = { onDay: "2098-01-06" };

/** Recurring work is managers' to arrange; its contractor sees what comes. */
export const scheduleRows: Row[] = [
  {
    command: "schedule/add",
    allowed: MANAGERS,
    input: (t) => ({
      ...SCHEDULE,
      standingOrderId: t.standingOrderId,
      assetId: t.assetId,
      jobTypeId: t.jobTypeId,
    }),
  },
  {
    command: "schedule/update",
    allowed: MANAGERS,
    input: (t) => ({ ...SCHEDULE, scheduleId: t.scheduleId, assetId: t.assetId, jobTypeId: t.jobTypeId }),
  },
  { command: "schedule/pause", allowed: MANAGERS, input: (t) => ({ scheduleId: t.scheduleId }) },
  { command: "schedule/resume", allowed: MANAGERS, input: (t) => ({ scheduleId: t.pausedScheduleId }) },
  { command: "schedule/remove", allowed: MANAGERS, input: (t) => ({ scheduleId: t.scheduleId }) },
  { command: "schedule/skip", allowed: MANAGERS, input: (t) => ({ ...ONE, scheduleId: t.scheduleId }) },
  {
    command: "schedule/bring-back",
    allowed: MANAGERS,
    input: (t) => ({ scheduleId: t.scheduleId, onDay: SKIPPED_DAY }),
  },
  {
    command: "schedule/move",
    allowed: MANAGERS,
    input: (t) => ({ ...ONE, scheduleId: t.scheduleId, to: "2098-01-07" }),
  },
  { command: "schedule/make-due", allowed: [], input: (t) => ({ scheduleId: t.scheduleId }) },
];
