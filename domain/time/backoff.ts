/**
 * How long to wait before try `attempt` + 1: doubling from `baseMs` up to `maxMs`, of which the last half is left to
 * chance so that many who failed together do not come back together. `random` is 0 up to 1.
 */
export function backoffMs(attempt: number, baseMs: number, maxMs: number, random = Math.random()): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.max(0, attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
