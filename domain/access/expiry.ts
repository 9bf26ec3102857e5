const DAY = 86_400_000;
export const INVITE_MS = 7 * DAY;
export const PORTAL_LINK_MS = 90 * DAY;
export const RESET_MS = 3_600_000;
export const SESSION_MS = 30 * DAY;

export type LinkState = "open" | "used" | "revoked" | "expired";

export interface Expiring {
  expiresAt: number;
  revokedAt: number | null;
  /** Only what works once has been used. */
  usedAt?: number | null;
}

/** Where an invitation or a link stands; what somebody did to it counts before what time did. */
export function linkState({ expiresAt, revokedAt, usedAt }: Expiring, now: number): LinkState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt > now ? "open" : "expired";
}
