import { asUtc, wallClock } from "./zone.ts";

/** "2026-03-03": equal for moments on the same calendar day in the zone, and sorts by day. */
export function dayKey(at: number, timeZone: string): string {
  const { year, month, day } = wallClock(at, timeZone);
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
}

/** Calendar days from one moment to another in the zone, whatever the clocks did between. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  return (startOf(to, timeZone) - startOf(from, timeZone)) / 86_400_000;
}

export function padded(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

function startOf(at: number, timeZone: string): number {
  return asUtc({ ...wallClock(at, timeZone), hour: 0, minute: 0 });
}
