import type { Narrowed } from "#app/components/performance/address.ts";
import type { AppContext } from "#app/context.ts";
import type { Frame } from "#domain/access/frame.ts";
import { readWindow } from "#domain/performance/window.ts";
import { dayKey } from "#domain/time/day.ts";

export interface Looking extends Pick<AppContext, "db" | "now"> {
  frame: Frame;
}

/** What the address of a page of figures asks for. */
export function readNarrowed(asked: URLSearchParams, { frame, now }: Looking): Narrowed {
  const today = dayKey(now, frame.timeZone);
  const get = (name: string) => asked.get(name)?.slice(0, 100) || undefined;
  return {
    window: readWindow(asked, today),
    today,
    siteId: get("site"),
    jobTypeId: get("jobType"),
    trade: get("trade"),
  };
}
