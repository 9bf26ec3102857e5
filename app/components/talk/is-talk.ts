import type { ActivityView } from "#domain/log/activity.ts";

/** Rows that a talk shows by themselves; others have the page read again. */
export const isTalk = ({ verb }: ActivityView): boolean => verb.startsWith("comment.");
