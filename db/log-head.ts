import type { Head } from "./log.ts";
import type { Rider } from "./riders.ts";

/** Where the job of a thing is written down, by the name that inputs give its id. */
const JOB_OF = {
  workOrderId: "select job_id from work_order where org_id = ?1 and id = ?2",
  claimId: "select job_id from claim where org_id = ?1 and id = ?2",
  commentId: "select job_id from comment where org_id = ?1 and id = ?2",
  fileId: "select job_id from file where org_id = ?1 and id = ?2",
  quoteId:
    "select w.job_id from quote q join work_order w on w.org_id = q.org_id and w.id = q.work_order_id where q.org_id = ?1 and q.id = ?2",
  additionalWorkId:
    "select w.job_id from additional_work a join work_order w on w.org_id = a.org_id and w.id = a.work_order_id where a.org_id = ?1 and a.id = ?2",
  documentId: "select job_id from document where org_id = ?1 and id = ?2",
  jobId: "?2",
  // After `jobId`: a new work order names both, and is written to the log of its job
  standingOrderId: "select job_id from standing_order where org_id = ?1 and id = ?2",
  delegationId:
    "select d.job_id from delegation a join document d on d.org_id = a.org_id and d.id = a.document_id where a.org_id = ?1 and a.id = ?2",
};
const names = Object.keys(JOB_OF) as (keyof typeof JOB_OF)[];

export interface HeadAhead extends Rider {
  /** The head of a job's log, or null where another log was read. */
  of(jobId: string): Head | null;
}

/**
 * Reads the head of the log that a change will most likely be written to, while the change is still being decided.
 * An input that names nothing of a job most likely changes the organisation.
 */
export function headAhead(client: D1Database, orgId: string, input: unknown): HeadAhead {
  const given = (typeof input === "object" && input !== null ? input : {}) as Record<string, unknown>;
  const name = names.find((one) => typeof given[one] === "string");
  const job = name ? JOB_OF[name] : "?2";
  const query = `select job_id, seq, hash from activity where org_id = ?1 and job_id = (${job}) order by seq desc limit 1`;
  let read: { jobId: string; head: Head } | null = null;
  return {
    statement: client.prepare(query).bind(orgId, name ? given[name] : orgId),
    accept(row) {
      read = row
        ? { jobId: String(row.job_id), head: { seq: Number(row.seq), hash: String(row.hash) } }
        : null;
    },
    of: (jobId) => (read?.jobId === jobId ? read.head : null),
  };
}
