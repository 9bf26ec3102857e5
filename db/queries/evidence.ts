import { and, eq, type SQL, sql } from "drizzle-orm";
import type { GivenEvidence, RequiredEvidence } from "#domain/work-order/evidence.ts";
import type { Db } from "../client.ts";
import { checklistItem, evidence, file, jobType, workOrder } from "../schema/index.ts";
import { byPresentContractor } from "./by-contractor.ts";

const items = sql`select count(*) from ${checklistItem} where ${checklistItem.orgId} = ${workOrder.orgId}
  and ${checklistItem.workOrderId} = ${workOrder.id}`;

const given = (kind: "meter_reading" | "signature") => sql<number>`(select count(*) from ${evidence}
  where ${evidence.orgId} = ${workOrder.orgId} and ${evidence.workOrderId} = ${workOrder.id} and ${evidence.kind} = ${kind}
  and ${byPresentContractor(evidence.createdBy)})`;

const photosTaken = sql<number>`(select count(*) from ${file} where ${file.orgId} = ${workOrder.orgId}
  and ${file.jobId} = ${workOrder.jobId} and ${file.workOrderId} = ${workOrder.id} and ${file.purpose} = 'photo'
  and ${file.state} = 'ready' and ${file.commentId} is null and ${file.additionalWorkId} is null
  and instr(${file.audience}, '|contractor:' || ${workOrder.contractorId} || '|') > 0)`;

/** What a work order's type asks for and what is there (rule W3), as one statement for a batch. */
export const evidenceStatement = (db: Db, orgId: string, workOrderId: string | SQL) =>
  db
    .select({
      photos: jobType.photos,
      meterReading: jobType.meterReading,
      signature: jobType.signature,
      items: sql<number>`(${items})`.as("items_all"),
      itemsOpen: sql<number>`(${items} and ${checklistItem.doneAt} is null)`.as("items_open"),
      photosTaken: photosTaken.as("photos_taken"),
      readings: given("meter_reading").as("readings"),
      signatures: given("signature").as("signatures"),
    })
    .from(workOrder)
    .leftJoin(jobType, and(eq(jobType.orgId, workOrder.orgId), eq(jobType.id, workOrder.jobTypeId)))
    .where(and(eq(workOrder.orgId, orgId), eq(workOrder.id, workOrderId)));

type EvidenceRow = Awaited<ReturnType<typeof evidenceStatement>>[number];

export interface Evidence {
  required: RequiredEvidence;
  given: GivenEvidence;
}

export const toEvidence = (row: EvidenceRow | undefined): Evidence => ({
  required: {
    photos: row?.photos ?? 0,
    checklist: (row?.items ?? 0) > 0,
    meterReading: row?.meterReading ?? false,
    signature: row?.signature ?? false,
  },
  given: {
    photos: row?.photosTaken ?? 0,
    checklistOpen: row?.itemsOpen ?? 0,
    meterReadings: row?.readings ?? 0,
    signatures: row?.signatures ?? 0,
  },
});
