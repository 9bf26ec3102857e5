import { and, desc, eq, sql } from "drizzle-orm";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { DocumentState } from "#domain/document/states.ts";
import type { Db } from "../client.ts";
import { outer } from "../outer.ts";
import { contractor, customer, document } from "../schema/index.ts";

export interface DocumentBrief {
  id: string;
  kind: DocumentKind;
  number: string;
  title: string;
  state: DocumentState;
  netMinor: number;
  /** The customer or the contractor; blank for a bid request to several. */
  party: string | null;
}

const MOST = 50;

/** Documents of one job for staff, newest first. */
export const documentsOfJob = (db: Db, orgId: string, jobId: string) =>
  db
    .select({
      id: document.id,
      kind: document.kind,
      number: document.number,
      title: document.title,
      state: document.state,
      netMinor: document.netMinor,
      party: sql<string | null>`coalesce(
        (select ${customer.name} from ${customer} where ${customer.orgId} = ${outer(document.orgId)} and ${customer.id} = ${outer(document.customerId)}),
        (select ${contractor.name} from ${contractor} where ${contractor.orgId} = ${outer(document.orgId)} and ${contractor.id} = ${outer(document.contractorId)}))`.as(
        "party",
      ),
    })
    .from(document)
    .where(and(eq(document.orgId, orgId), eq(document.jobId, jobId)))
    .orderBy(desc(document.createdAt))
    .limit(MOST);
