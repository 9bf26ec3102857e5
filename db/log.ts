import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { decodeAudience, encodeAudience } from "#domain/access/audience.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { Db } from "./client.ts";
import { activity } from "./schema/index.ts";

/** What a command says happened; who, when and where in the chain are added when it is appended. */
export type ActivityDraft = Omit<Activity, "orgId" | "seq" | "at" | "actor" | "customerData"> & {
  customerData?: Activity["customerData"];
};

export interface Head {
  seq: number;
  hash: string;
}

const START: Head = { seq: 0, hash: "" };

/** The newest row of a job's log: the next row names its hash (rule L3). */
export async function readHead(db: Db, orgId: string, jobId: string): Promise<Head> {
  const rows = await db
    .select({ seq: activity.seq, hash: activity.hash })
    .from(activity)
    .where(and(eq(activity.orgId, orgId), eq(activity.jobId, jobId)))
    .orderBy(desc(activity.seq))
    .limit(1);
  return rows[0] ?? START;
}

/** SHA-256 over the previous hash and the row with its keys in a fixed order (rule L3). */
export function chainHash(previous: string, row: Activity): string {
  return createHash("sha256").update(previous).update("\n").update(canonical(row)).digest("hex");
}

function canonical(row: Activity): string {
  return JSON.stringify([
    row.orgId,
    row.jobId,
    row.seq,
    row.at,
    row.verb,
    [row.actor.kind, row.actor.id, row.actor.name],
    [row.subjectKind, row.subjectId, row.workOrderId],
    encodeAudience(row.audience),
    sorted(row.data),
    sorted(row.customerData),
  ]);
}

/** Key order must not decide the hash: D1 gives JSON back as it was written, other readers may not. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}

/** The drafts of one job as rows after `head`, each chained to the one before. */
export function chain(head: Head, drafts: ActivityDraft[], shared: Pick<Activity, "orgId" | "at" | "actor">) {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    seq += 1;
    const row: Activity = { ...draft, ...shared, seq, customerData: draft.customerData ?? null };
    hash = chainHash(hash, row);
    return { row, hash };
  });
}

export function appendStatement(db: Db, { row, hash }: { row: Activity; hash: string }) {
  const { actor, audience, ...rest } = row;
  return db.insert(activity).values({
    ...rest,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    audience: encodeAudience(audience),
    hash,
  });
}

/** A stored row as the domain knows it. */
export function toActivity(stored: Omit<typeof activity.$inferSelect, "hash"> & { hash?: string }): Activity {
  const { actorKind, actorId, actorName, audience, hash: _, ...rest } = stored;
  return {
    ...rest,
    actor: { kind: actorKind, id: actorId, name: actorName },
    audience: decodeAudience(audience),
  };
}
