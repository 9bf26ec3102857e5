import { daysBetween, padded } from "./day.ts";
import { asUtc, wallClock } from "./zone.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Tue 3 Mar", and "Tue 3 Mar 2026" when that is not the year of `now`. */
export function formatDay(at: number, now: number, timeZone: string): string {
  const clock = wallClock(at, timeZone);
  const weekday = weekdays[new Date(asUtc(clock)).getUTCDay()];
  const day = `${weekday} ${clock.day} ${months[clock.month - 1]}`;
  return clock.year === wallClock(now, timeZone).year ? day : `${day} ${clock.year}`;
}

/** "14:05" */
export function formatTime(at: number, timeZone: string): string {
  const { hour, minute } = wallClock(at, timeZone);
  return `${padded(hour)}:${padded(minute)}`;
}

/** "Tue 3 Mar, 14:05" */
export function formatMoment(at: number, now: number, timeZone: string): string {
  return `${formatDay(at, now, timeZone)}, ${formatTime(at, timeZone)}`;
}

/** "just now", "5 min ago", "3 h ago", then the day. */
export function formatAgo(at: number, now: number, timeZone: string): string {
  const minutes = Math.floor((now - at) / 60_000);
  // another machine's clock may run a little ahead
  if (minutes < -1 || minutes >= 24 * 60) return formatDay(at, now, timeZone);
  if (minutes <= 0) return "just now";
  return minutes < 60 ? `${minutes} min ago` : `${Math.floor(minutes / 60)} h ago`;
}

/** Heading of a day break in the log: "Today", "Yesterday" or the day. */
export function dayHeading(at: number, now: number, timeZone: string): string {
  const days = daysBetween(at, now, timeZone);
  if (days === 0) return "Today";
  return days === 1 ? "Yesterday" : formatDay(at, now, timeZone);
}
