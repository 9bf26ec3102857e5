import type { Viewer } from "#domain/access/viewer.ts";
import { itemFigures, totalsOf, unitPriceOf } from "#domain/budget/figures.ts";
import { inOrder } from "#domain/budget/place.ts";
import type { Db } from "../client.ts";
import { reachBudget } from "./budget.ts";

/** A job's budget for programs: groups and lines in their order, each with its figures. Throws `not_found`. */
export async function readApiBudget(db: Db, viewer: Viewer, jobId: string) {
  const { job, budget } = await reachBudget(db, viewer, jobId);
  const groups = inOrder(budget.groups);
  const items = [null, ...groups.map(({ id }) => id)].flatMap((groupId) =>
    inOrder(budget.items.filter((item) => item.groupId === groupId)).map((item) => ({
      ...item,
      ...itemFigures(item),
      chargedUnitPriceMinor: unitPriceOf(item),
    })),
  );
  return { job, groups, items, totals: totalsOf(items) };
}
