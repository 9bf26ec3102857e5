/** Whom work on hold waits for. */
export const holdCauses = ["organisation", "contractor"] as const;
export type HoldCause = (typeof holdCauses)[number];
