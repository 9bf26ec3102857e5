import { and, asc, eq } from "drizzle-orm";
import type { Viewer } from "#domain/access/viewer.ts";
import { viewOf } from "#domain/log/activity.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { toActivity } from "../log.ts";
import { person } from "../schema/index.ts";
import { evidenceStatement, toEvidence } from "./evidence.ts";
import { lastSeqStatement } from "./last-seq.ts";
import { workOrderStatement } from "./work-order-page/columns.ts";
import * as field from "./work-order-page/field-work.ts";
import { logStatement } from "./work-order-page/log.ts";
import * as money from "./work-order-page/money.ts";

/** One work order with everything its page shows, in one batch. Throws `not_found` where it is out of reach. */
export async function readWorkOrderPage(db: Db, viewer: Viewer, id: string) {
  const [
    rows,
    items,
    proofs,
    evidence,
    visits,
    files,
    talk,
    orders,
    lines,
    quotes,
    requests,
    invoices,
    crew,
    log,
    [last],
  ] = await db.batch([
    workOrderStatement(db, viewer, id),
    field.checklistStatement(db, viewer, id),
    field.proofStatement(db, viewer, id),
    evidenceStatement(db, viewer.orgId, id),
    field.visitsStatement(db, viewer, id),
    field.picturesStatement(db, viewer, id),
    field.talkStatement(db, viewer, id),
    money.orderStatement(db, viewer, id),
    money.linesStatement(db, viewer, id),
    money.quotesStatement(db, viewer, id),
    money.requestsStatement(db, viewer, id),
    money.invoicesStatement(db, viewer, id),
    crewStatement(db, viewer),
    logStatement(db, viewer, id),
    lastSeqStatement(db, viewer, field.jobOf(viewer, id)),
  ]);
  const [workOrder] = rows;
  if (!workOrder) throw notFound("work order");
  const seen = new Set([workOrder.id]);
  return {
    workOrder,
    items,
    proofs,
    evidence: toEvidence(evidence[0]),
    visits,
    files,
    talk: talk.reverse(),
    order: orders[0] ?? null,
    lines,
    quotes,
    requests,
    invoices,
    crew,
    log: log.reverse().flatMap((row) => viewOf(viewer, toActivity(row), seen) ?? []),
    lastSeq: last?.seq ?? 0,
  };
}

/** The people a lead may send: its own who are active. Nobody for everybody else. */
const crewStatement = (db: Db, viewer: Viewer) =>
  db
    .select({ id: person.id, name: person.name, role: person.role })
    .from(person)
    .where(
      and(
        eq(person.orgId, viewer.orgId),
        eq(
          person.contractorId,
          viewer.kind === "contractor" && viewer.role === "lead" ? viewer.contractorId : "",
        ),
        eq(person.status, "active"),
      ),
    )
    .orderBy(asc(person.name))
    .limit(100);

export type WorkOrderPage = Awaited<ReturnType<typeof readWorkOrderPage>>;
