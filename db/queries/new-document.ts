import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { StaffViewer } from "#domain/access/viewer.ts";
import { type DocumentKind, documentKinds, typeOf } from "#domain/document/kinds.ts";
import { notFound } from "#domain/refusal.ts";
import type { Db } from "../client.ts";
import { document, documentLine, job } from "../schema/index.ts";
import { reachableBudgets } from "../scopes.ts";
import { billableOrders } from "./billable-orders.ts";
import { budgetReads, toBudget } from "./budget.ts";
import { documentTemplates } from "./document-templates.ts";

/** What a new document is packaged from: the budget, and which of its items stand on such a document already. */
export async function readNewDocument(db: Db, viewer: StaffViewer, jobId: string, kind: DocumentKind) {
  const { orgId } = viewer;
  const alike = documentKinds.filter((one) => typeOf(one) === typeOf(kind));
  const [jobs, groups, items, orders, used, billable, templates] = await db.batch([
    db
      .select({
        id: job.id,
        number: job.number,
        title: job.title,
        state: job.state,
        customerId: job.customerId,
      })
      .from(job)
      .where(and(reachableBudgets(viewer), eq(job.id, jobId))),
    ...budgetReads(db, orgId, jobId),
    db
      .select({
        id: document.id,
        number: document.number,
        title: document.title,
        contractMinor: document.contractMinor,
        invoicedMinor: document.invoicedMinor,
      })
      .from(document)
      .where(
        and(
          eq(document.orgId, orgId),
          eq(document.jobId, jobId),
          eq(document.state, "accepted"),
          inArray(document.kind, ["estimate", "proposal"]),
        ),
      )
      .orderBy(asc(document.createdAt)),
    usedItems(db, orgId, jobId, alike),
    billableOrders(db, orgId, jobId),
    documentTemplates(db, orgId),
  ]);
  const [head] = jobs;
  if (!head) throw notFound("job");
  return {
    job: head,
    budget: toBudget(groups, items),
    /** What a change order or an invoice can belong to. */
    orders,
    /** What a bill can be drawn on. */
    billable,
    /** What it can begin with. */
    templates: templates.filter((template) => template.kind === kind),
    used: used.flatMap(({ itemId }) => (itemId ? [itemId] : [])),
  };
}

const usedItems = (db: Db, orgId: string, jobId: string, kinds: DocumentKind[]) => {
  const ofJob = and(eq(document.orgId, orgId), eq(document.jobId, jobId), inArray(document.kind, kinds));
  return db
    .select({ itemId: documentLine.itemId })
    .from(document)
    .innerJoin(
      documentLine,
      and(
        eq(documentLine.orgId, document.orgId),
        eq(documentLine.documentId, document.id),
        eq(documentLine.n, document.sentVersion),
      ),
    )
    .where(and(ofJob, inArray(document.state, ["sent", "accepted"])))
    .union(
      db
        .select({ itemId: sql<string | null>`line.value ->> 'itemId'`.as("item_id") })
        .from(document)
        .innerJoin(sql`json_each(${document.draft}, '$.lines') line`, sql`true`)
        .where(and(ofJob, eq(document.state, "draft"))),
    );
};
