const MINUTE = 60_000;

/** How long a mailed code can be entered. */
export const CODE_MS = 10 * MINUTE;
/** How long it counts once it was entered (rule A3). */
export const STEP_UP_MS = 15 * MINUTE;
export const MOST_TRIES = 5;

/** Codes that one person may be mailed: within a quarter of an hour, and within a day. */
export const CODE_LIMITS = [
  { most: 5, withinMs: 15 * MINUTE },
  { most: 20, withinMs: 24 * 60 * MINUTE },
] as const;

export interface MailedCode {
  expiresAt: number;
  tries: number;
  usedAt: number | null;
}

/** Whether a code can still be entered; what was done to it counts before what time did. */
export function codeState(
  { expiresAt, tries, usedAt }: MailedCode,
  now: number,
): "open" | "used" | "spent" | "expired" {
  if (usedAt !== null) return "used";
  if (tries >= MOST_TRIES) return "spent";
  return expiresAt > now ? "open" : "expired";
}

/** Whether somebody who entered a code at `usedAt` is still taken to be there. */
export const counts = (usedAt: number | null, now: number): boolean =>
  usedAt !== null && now - usedAt < STEP_UP_MS;

/** How long to wait before another code is mailed, given when the last ones were, newest first; 0 for not at all. */
export function waitForCodeMs(mailedAt: readonly number[], now: number): number {
  const waits = CODE_LIMITS.map(({ most, withinMs }) => {
    const oldest = mailedAt[most - 1];
    return oldest === undefined ? 0 : oldest + withinMs - now;
  });
  return Math.max(0, ...waits);
}
