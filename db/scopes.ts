import { and, eq, ne, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { contactTag, contractorTag, customerTag, type PartyTag } from "#domain/access/audience.ts";
import type { Viewer } from "#domain/access/viewer.ts";
import {
  claim,
  contact,
  document,
  documentRecipient,
  job,
  order,
  person,
  rateCard,
  standingOrder,
  workOrder,
  workSchedule,
} from "./schema/index.ts";

/*
 * What a viewer may reach (rules A5, W8). Every query for another party starts from one of these predicates;
 * a change here is a change of who sees what.
 */

const nobody = sql`0`;

// A draft was not given to anybody yet, and one that was thrown away never will be: its order is a draft still.
const given = sql`${workOrder.state} <> 'draft' and (${workOrder.state} <> 'cancelled' or exists (select 1 from ${order}
  where ${order.orgId} = ${workOrder.orgId} and ${order.id} = ${workOrder.orderId} and ${order.state} <> 'draft'))`;

/** Work orders: staff all of their organisation's, a contractor's leads its own, a technician what is assigned to them. */
export function reachableWorkOrders(viewer: Viewer): SQL {
  const here = eq(workOrder.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "customer") return all(here, eq(workOrder.customerId, viewer.customerId), given);
  const theirs = all(here, eq(workOrder.contractorId, viewer.contractorId), given);
  return viewer.role === "lead" ? theirs : all(theirs, eq(workOrder.assigneeId, viewer.id));
}

/** Orders and claims carry prices: staff and the contractor's leads only. Technicians do the work, not the money. */
export function reachableOrders(viewer: Viewer): SQL {
  const here = eq(order.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "contractor" && viewer.role === "lead")
    return all(here, eq(order.contractorId, viewer.contractorId), sql`${order.state} <> 'draft'`);
  return nobody;
}

export function reachableClaims(viewer: Viewer): SQL {
  const here = eq(claim.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "contractor" && viewer.role === "lead")
    return all(here, eq(claim.contractorId, viewer.contractorId));
  return nobody;
}

/** Rate cards say what a contractor charges: staff, and that contractor's leads. */
export function reachableRateCards(viewer: Viewer): SQL {
  const here = eq(rateCard.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "contractor" && viewer.role === "lead")
    return all(here, eq(rateCard.contractorId, viewer.contractorId));
  return nobody;
}

/** Jobs: a contractor reaches a job only through a work order of theirs. */
export function reachableJobs(viewer: Viewer): SQL {
  const here = eq(job.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "customer") return all(here, eq(job.customerId, viewer.customerId));
  return all(
    here,
    sql`exists (select 1 from ${workOrder} where ${workOrder.orgId} = ${job.orgId} and ${workOrder.jobId} = ${job.id}
      and ${reachableWorkOrders(viewer)})`,
  );
}

/** Budgets hold what work costs us and what we earn by it: staff only. */
export function reachableBudgets(viewer: Viewer): SQL {
  return viewer.kind === "staff" || viewer.kind === "system" ? eq(job.orgId, viewer.orgId) : nobody;
}

/**
 * Documents: what was sent to a contact, and for a contractor's leads what was sent to their company. A draft is
 * staff's, and what a newer draft will replace stays readable as it was sent. A bid request is none of them, since
 * those who read a document learn who else was asked (rule B2).
 */
export function reachableDocuments(viewer: Viewer): SQL {
  const here = eq(document.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  const sent = all(sql`${document.sentVersion} > 0`, ne(document.kind, "bid_request"));
  if (viewer.kind === "contractor")
    return viewer.role === "lead" ? all(here, eq(document.contractorId, viewer.contractorId), sent) : nobody;
  return all(
    here,
    sent,
    sql`exists (select 1 from ${documentRecipient} where ${documentRecipient.orgId} = ${document.orgId}
      and ${documentRecipient.documentId} = ${document.id} and ${documentRecipient.contactId} = ${viewer.id}
      and ${documentRecipient.state} <> 'waiting')`,
  );
}

/** Jobs whose room a viewer may enter: those they reach, and those of which they were sent a document. */
export function reachableRooms(viewer: Viewer): SQL {
  const reached = reachableJobs(viewer);
  if (viewer.kind === "staff" || viewer.kind === "system") return reached;
  return sql`(${reached} or ${job.orgId} = ${viewer.orgId} and exists (select 1 from ${document}
    where ${document.orgId} = ${job.orgId} and ${document.jobId} = ${job.id} and ${reachableDocuments(viewer)}))`;
}

/**
 * Bid requests: a contractor's leads what anybody of their company was asked, one who came by link what they were asked
 * themselves. They reach them by this predicate alone, never as other documents, whose readers learn of each other
 * (rule B2).
 */
export function reachableBidRequests(viewer: Viewer): SQL {
  const here = all(eq(document.orgId, viewer.orgId), eq(document.kind, "bid_request"));
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "contractor" && viewer.role !== "lead") return nobody;
  const asked =
    viewer.kind === "contractor"
      ? sql`${contact.contractorId} = ${viewer.contractorId}`
      : sql`${contact.contractorId} = ${viewer.customerId} and ${contact.id} = ${viewer.id}`;
  return all(
    here,
    sql`${document.sentVersion} > 0`,
    sql`exists (select 1 from ${documentRecipient} join ${contact} on ${contact.orgId} = ${documentRecipient.orgId}
      and ${contact.id} = ${documentRecipient.contactId} where ${documentRecipient.orgId} = ${document.orgId}
      and ${documentRecipient.documentId} = ${document.id} and ${documentRecipient.n} = ${document.sentVersion}
      and ${asked})`,
  );
}

/** Standing orders carry prices as orders do: staff, and the contractor's leads their own. */
export function reachableStandingOrders(viewer: Viewer): SQL {
  const here = eq(standingOrder.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "contractor" && viewer.role === "lead")
    return all(here, eq(standingOrder.contractorId, viewer.contractorId));
  return nobody;
}

/** Schedules are seen where their standing order is. */
export function reachableSchedules(viewer: Viewer): SQL {
  const here = eq(workSchedule.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  return all(
    here,
    sql`${workSchedule.standingOrderId} in (select ${standingOrder.id} from ${standingOrder} where ${reachableStandingOrders(viewer)})`,
  );
}

/** People: staff all, a contractor's leads their own, everybody else only themselves. */
export function reachablePeople(viewer: Viewer): SQL {
  const here = eq(person.orgId, viewer.orgId);
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  if (viewer.kind === "customer") return nobody;
  return viewer.role === "lead"
    ? all(here, eq(person.contractorId, viewer.contractorId))
    : all(here, eq(person.id, viewer.id));
}

/** Rows of the log, comments and files by audience; the work order of a technician's row must be theirs. */
export function inAudience(
  viewer: Viewer,
  row: { orgId: SQLWrapper; audience: SQLWrapper; workOrderId: SQLWrapper },
): SQL {
  const here = sql`${row.orgId} = ${viewer.orgId}`;
  if (viewer.kind === "staff" || viewer.kind === "system") return here;
  // Put together in SQL, so that who looks may be a placeholder of a kept statement (db/at-once.ts)
  const names = (tag: (id: string) => PartyTag, id: string) =>
    sql`instr(${row.audience}, ${sql.raw(`'|${tag("")}'`)} || ${id} || '|') > 0`;
  if (viewer.kind === "customer")
    return all(here, sql`(${names(customerTag, viewer.customerId)} or ${names(contactTag, viewer.id)})`);
  const addressed = all(here, names(contractorTag, viewer.contractorId));
  if (viewer.role === "lead") return addressed;
  return all(
    addressed,
    sql`${row.workOrderId} in (select ${workOrder.id} from ${workOrder} where ${reachableWorkOrders(viewer)})`,
  );
}

const all = (...conditions: SQL[]): SQL => and(...conditions) ?? nobody;
