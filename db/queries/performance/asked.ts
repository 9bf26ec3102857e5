import type { SQL } from "drizzle-orm";
import { type DayWindow, partsOf } from "#domain/performance/window.ts";
import { standIn } from "../../at-once.ts";
import { type Counted, scores } from "./scores.ts";

export interface Asked {
  /** What stands in the place of what: two questions with the same names have the same text (db/written.ts). */
  values: Record<string, string | number>;
  orgId: string;
  sums(): SQL;
}

/** `scores` with a stand-in for each value; `name` tells the days of one question from those of another beside it. */
export function asked(counted: Counted, name: string): Asked {
  const values: Asked["values"] = {};
  const put = <Value extends string | number>(key: string, value: Value): Value => {
    values[key] = value;
    return standIn<Value>(key);
  };
  const maybe = (key: string, value: string | undefined) => (value ? put(key, value) : undefined);
  const days = (key: string, { from, to }: DayWindow) => ({
    from: put(`${key}From`, from),
    to: put(`${key}To`, to),
  });
  const { months, edges } = partsOf(counted.window);
  const placed: Counted = {
    orgId: put("orgId", counted.orgId),
    contractorIds: counted.contractorIds === null ? null : put("contractorIds", counted.contractorIds),
    trade: maybe("trade", counted.trade),
    siteId: maybe("siteId", counted.siteId),
    jobTypeId: maybe("jobTypeId", counted.jobTypeId),
    byMonth: counted.byMonth ?? false,
    window: days(name, counted.window),
    now: put("now", counted.now),
  };
  const parts = {
    months: months && {
      first: put(`${name}First`, months.first),
      last: put(`${name}Last`, months.last),
    },
    edges: edges.map((edge, at) => days(`${name}Edge${at}`, edge)),
  };
  return { values, orgId: placed.orgId, sums: () => scores(placed, parts) };
}
