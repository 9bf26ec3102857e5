import type { CommandContext } from "../command.ts";

/** When, and from which browser: kept with whatever is agreed to (rule D4). */
export const fromWhere = ({ viewer, now, from }: CommandContext) => ({
  at: now,
  ip: from?.ip ?? "",
  userAgent: from?.userAgent ?? "",
  sessionId: viewer.via,
});
