import type { ImportKind } from "./kinds.ts";

/** Rows imported at once; jobs are fewer, since each brings the first row of its log. */
export const BITE = { plain: 150, jobs: 30 };

export const biteOf = (kind: ImportKind): number => (kind === "jobs" ? BITE.jobs : BITE.plain);
