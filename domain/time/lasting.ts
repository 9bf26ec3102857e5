const HOUR = 3_600_000;

/** "40 min", "5 h", "2.5 days": how long something took, to what matters of it. `ms` may not be negative. */
export function lasting(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} min`;
  if (ms < 47.5 * HOUR) return `${Math.round(ms / HOUR)} h`;
  const days = Number((ms / (24 * HOUR)).toFixed(1));
  return `${days.toLocaleString("en-US")} days`;
}
