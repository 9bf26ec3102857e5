import { type DayWindow, windowDays } from "#domain/performance/window.ts";
import { standardDays } from "#domain/performance/window-words.ts";

/** What a page of figures is narrowed to, as its address holds it. */
export interface Narrowed {
  window: DayWindow;
  /** "2026-03-03", on the organisation's calendar. */
  today: string;
  siteId?: string | undefined;
  jobTypeId?: string | undefined;
  trade?: string | undefined;
}

type Fields = Record<string, string | undefined>;

const windowFields = ({ window, today }: Narrowed): Fields => {
  const days = standardDays(window, today);
  return days ? { days: `${days}` } : { from: window.from, to: window.to };
};

const queryOf = (fields: Fields): string =>
  `?${new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;

const keptFields = ({ siteId, jobTypeId, trade }: Narrowed): Fields => ({
  site: siteId,
  jobType: jobTypeId,
  trade,
});

/** The query of a page that is narrowed alike; `more` is what else it is asked for. */
export const narrowedTo = (narrowed: Narrowed, more: Fields = {}): string =>
  queryOf({ ...windowFields(narrowed), ...keptFields(narrowed), ...more });

/** The query of the same page over each usual window. */
export const otherWindows = (narrowed: Narrowed, more: Fields = {}) =>
  windowDays.map((days) => ({
    days,
    to: queryOf({ days: `${days}`, ...keptFields(narrowed), ...more }),
    isOn: standardDays(narrowed.window, narrowed.today) === days,
  }));
