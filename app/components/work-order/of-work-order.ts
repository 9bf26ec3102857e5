import type { ActivityView } from "#domain/log/activity.ts";

/** A job's feed holds the rows of all its work orders. */
export const ofWorkOrder = (rows: readonly ActivityView[], id: string) =>
  rows.filter((row) => row.workOrderId === id);
