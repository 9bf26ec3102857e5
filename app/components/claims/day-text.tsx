import { DateText, useClock } from "#app/components/clock.tsx";
import { parseDay } from "#domain/time/input.ts";

/** A day as it is printed on paper, "2026-03-03". */
export function DayText({ day }: { day: string }) {
  const { timeZone } = useClock();
  const at = parseDay(day, timeZone);
  return at === null ? day : <DateText at={at} />;
}
