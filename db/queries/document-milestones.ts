import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { Db } from "../client.ts";
import { documentMilestone } from "../schema/index.ts";

/** The parts that an accepted order is invoiced in, in their order. */
export const milestonesFor = (db: Db, orgId: string, documentId: string) =>
  db
    .select({
      id: documentMilestone.id,
      name: documentMilestone.name,
      grossMinor: documentMilestone.grossMinor,
      dueOn: documentMilestone.dueOn,
      reachedAt: documentMilestone.reachedAt,
      invoiceId: documentMilestone.invoiceId,
    })
    .from(documentMilestone)
    .where(and(eq(documentMilestone.orgId, orgId), eq(documentMilestone.documentId, documentId)))
    .orderBy(asc(documentMilestone.position));

/** Parts of any organisation that a day has reached, `YYYY-MM-DD`; without an invoice yet. */
export const dueMilestones = (db: Db, day: string, limit: number) =>
  db
    .select({
      orgId: documentMilestone.orgId,
      documentId: documentMilestone.documentId,
      id: documentMilestone.id,
    })
    .from(documentMilestone)
    .where(and(isNull(documentMilestone.reachedAt), lte(documentMilestone.dueOn, day)))
    .limit(limit);
