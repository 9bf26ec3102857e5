import { and, type SQL, sql } from "drizzle-orm";
import type { ContractorViewer } from "#domain/access/viewer.ts";
import { COUNTED } from "#domain/board/columns.ts";
import { openStates } from "#domain/work-order/states.ts";
import { workOrder } from "../schema/index.ts";
import { reachableWorkOrders } from "../scopes.ts";
import { listed, literal } from "./board-source.ts";
import { upToCounted } from "./counted.ts";

export const workLists = ["open", "mine", "new", "today", "late", "done", "invoiced"] as const;
export type WorkList = (typeof workLists)[number];

// Everything a technician sees is theirs, and invoices are the lead's.
export const listsOf = ({ role }: ContractorViewer): readonly WorkList[] =>
  role === "lead" ? workLists : workLists.filter((list) => list !== "mine" && list !== "invoiced");

/** UTC ms of the reader's today: from its first to its last. */
export interface Today {
  now: number;
  from: number;
  to: number;
}

export interface Cursor {
  rank: number;
  id: string;
}

export const LIST_ROWS = 30;
const LAST = 9_000_000_000_000_000;

// Open work by when it is next wanted; finished work by when it was finished, newest first, as a falling number.
const wanted = sql`coalesce(${workOrder.scheduledFrom}, ${workOrder.dueAt}, ${LAST})`;

// Word for word as the index has it
const invoiced = sql`(${workOrder.invoiceState} in ('submitted', 'approved', 'part_approved', 'paid'))`;

type Finished = "done" | "invoiced";
type Open = Exclude<WorkList, Finished>;

const isFinished = (list: WorkList): list is Finished => list === "done" || list === "invoiced";

/** The groups of domain/work-order/contractor-list.ts that are open work, asked of the database. */
function belongs(list: Open, viewer: ContractorViewer, { now, from, to }: Today): SQL {
  const lists: Record<Open, SQL> = {
    open: sql`1`,
    mine: sql`${workOrder.assigneeId} is ${viewer.id}`,
    new: sql`${workOrder.state} = 'assigned'`,
    today: sql`(${workOrder.state} = 'in_progress' or ${workOrder.dueAt} between ${from} and ${to}
      or ${workOrder.scheduledFrom} between ${from} and ${to})`,
    late: sql`${workOrder.dueAt} < ${now}`,
  };
  return lists[list];
}

/** All open work in reach, from an index that holds whatever is asked of it here: it is as much as a contractor can do. */
export const openWork = (viewer: ContractorViewer) => ({
  from: sql`${workOrder} indexed by work_order_contractor`,
  where: and(reachableWorkOrders(viewer), sql`${workOrder.state} in (${listed(openStates)})`),
});

/** A technician has an index of their own: what others of the contractor have done is not walked through. */
function finishedWork(viewer: ContractorViewer, list: Finished): SQL {
  const theirs = sql`${reachableWorkOrders(viewer)} and ${workOrder.state} in ('completed', 'closed')`;
  return viewer.role === "technician"
    ? sql`${workOrder} indexed by work_order_done where ${theirs} and ${workOrder.invoiceState} in ('none', 'rejected')`
    : sql`${workOrder} indexed by work_order_finished where ${theirs}
        and ${invoiced} = ${literal(list === "invoiced" ? 1 : 0)}`;
}

/** Ids of one page of one list and one more, in order: (id, rank). */
export function foundInList(
  list: WorkList,
  viewer: ContractorViewer,
  today: Today,
  after: Cursor | null,
): SQL {
  const limit = literal(LIST_ROWS + 1);
  if (isFinished(list)) {
    const at = workOrder.stateAt;
    const further = after
      ? sql`and ${at} <= ${-after.rank} and (${at} < ${-after.rank} or ${workOrder.id} > ${after.id})`
      : sql``;
    return sql`(select id, -state_at as rank from ${finishedWork(viewer, list)} ${further}
      order by state_at desc, id limit ${limit})`;
  }
  const open = openWork(viewer);
  const further = after ? sql`and (${wanted}, ${workOrder.id}) > (${after.rank}, ${after.id})` : sql``;
  return sql`(select id, ${wanted} as rank from ${open.from}
    where ${open.where} and ${belongs(list, viewer, today)} ${further}
    order by rank, id limit ${limit})`;
}

/**
 * How many each list has, counted up to `COUNTED`, in a select over `openWork`, which is walked once for all of its
 * lists. A list that the viewer does not have has none.
 */
export function countedLists(viewer: ContractorViewer, today: Today): Record<WorkList, SQL.Aliased<number>> {
  const count = (list: WorkList) => {
    if (!listsOf(viewer).includes(list)) return sql`0`;
    return isFinished(list)
      ? upToCounted(finishedWork(viewer, list))
      : sql`min(${literal(COUNTED)}, count(iif(${belongs(list, viewer, today)}, 1, null)))`;
  };
  const named = (list: WorkList) => sql<number>`${count(list)}`.as(`count_${list}`);
  return {
    open: named("open"),
    mine: named("mine"),
    new: named("new"),
    today: named("today"),
    late: named("late"),
    done: named("done"),
    invoiced: named("invoiced"),
  };
}
