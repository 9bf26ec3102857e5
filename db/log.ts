import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { decodeAudience, encodeAudience } from "#domain/access/audience.ts";
import type { Activity } from "#domain/log/activity.ts";
import {
  type LogHead,
  linkText,
  partsOf,
  partText,
  type RowPart,
  rowText,
  saltText,
} from "#domain/log/chain.ts";
import type { Db } from "./client.ts";
import { activity } from "./schema/index.ts";

/** What a command says happened; who, when and where in the chain are added when it is appended. */
export type ActivityDraft = Omit<Activity, "orgId" | "seq" | "at" | "actor" | "customerData"> & {
  customerData?: Activity["customerData"];
};

export type Head = LogHead;

/** A row in its place in the chain. */
export interface Link {
  row: Activity;
  hash: string;
  salt: string;
}

const START: Head = { seq: 0, hash: "" };

/** The newest row of a job's log: the next row names its hash (rule L3). For a batch. */
export const newestOf = (db: Db, orgId: string, jobId: string) =>
  db
    .select({ seq: activity.seq, hash: activity.hash })
    .from(activity)
    .where(and(eq(activity.orgId, orgId), eq(activity.jobId, jobId)))
    .orderBy(desc(activity.seq))
    .limit(1);

export const toHead = ([newest]: Head[]): Head => newest ?? START;

export const readHead = async (db: Db, orgId: string, jobId: string): Promise<Head> =>
  toHead(await newestOf(db, orgId, jobId));

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** Of a row, from the hash of the one before it and the salt that was drawn for it (rule L3). */
export function chainHash(previous: string, row: Activity, salt: string): string {
  const texts = partsOf(row);
  const digest = (part: RowPart) => sha256(partText(sha256(saltText(salt, part)), texts[part]));
  const digests = {
    event: digest("event"),
    audience: digest("audience"),
    data: digest("data"),
    customerData: digest("customerData"),
  };
  return sha256(linkText(previous, sha256(rowText(digests))));
}

/** The drafts of one job as rows after `head`, each chained to the one before. */
export function chain(
  head: Head,
  drafts: ActivityDraft[],
  shared: Pick<Activity, "orgId" | "at" | "actor">,
): Link[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    seq += 1;
    const row: Activity = { ...draft, ...shared, seq, customerData: draft.customerData ?? null };
    const salt = randomBytes(16).toString("base64url");
    hash = chainHash(hash, row, salt);
    return { row, hash, salt };
  });
}

export function appendStatement(db: Db, { row, hash, salt }: Link) {
  const { actor, audience, ...rest } = row;
  return db.insert(activity).values({
    ...rest,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    audience: encodeAudience(audience),
    hash,
    salt,
  });
}

type Stored = typeof activity.$inferSelect;
type StoredRow = Omit<Stored, "hash" | "salt"> & Partial<Pick<Stored, "hash" | "salt">>;

/** A stored row as the domain knows it. */
export function toActivity(stored: StoredRow): Activity {
  const { actorKind, actorId, actorName, audience, hash: _, salt: __, ...rest } = stored;
  return {
    ...rest,
    actor: { kind: actorKind, id: actorId, name: actorName },
    audience: decodeAudience(audience),
  };
}
