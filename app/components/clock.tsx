import type { ReactNode } from "react";
import { createContext, use } from "react";
import { formatAgo, formatDay, formatMoment, formatTime } from "#domain/time/format.ts";

interface ClockTime {
  /** Server time of the page, so that server and browser write the same words. */
  now: number;
  timeZone: string;
}

const ClockContext = createContext<ClockTime>({ now: 0, timeZone: "UTC" });

/** Put once around a layout; every date inside is told in its zone. */
export function Clock({ now, timeZone, children }: ClockTime & { children: ReactNode }) {
  return <ClockContext value={{ now, timeZone }}>{children}</ClockContext>;
}

export function useClock(): ClockTime {
  return use(ClockContext);
}

export interface DateTextProps {
  at: number;
  /** "day" Tue 3 Mar · "moment" Tue 3 Mar, 14:05 · "time" 14:05 · "ago" 5 min ago. */
  as?: "day" | "moment" | "time" | "ago";
  /** Of the site, where it differs from the reader's. */
  timeZone?: string;
}

export function DateText({ at, as = "day", timeZone: given }: DateTextProps) {
  const { now, timeZone: own } = useClock();
  const timeZone = given ?? own;
  return (
    <time
      className="tnum"
      dateTime={new Date(at).toISOString()}
      title={`${formatMoment(at, now, timeZone)} (${timeZone})`}
    >
      {writers[as](at, now, timeZone)}
    </time>
  );
}

const writers = {
  day: formatDay,
  moment: formatMoment,
  time: (at: number, _now: number, timeZone: string) => formatTime(at, timeZone),
  ago: formatAgo,
};
