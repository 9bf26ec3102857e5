import { env } from "cloudflare:workers";
import { createDb } from "#db/client.ts";
import { type ActivityDraft, appendStatement, chain, readHead } from "#db/log.ts";
import type { PartyTag } from "#domain/access/audience.ts";
import type { Activity } from "#domain/log/activity.ts";
import { NOW } from "#test/setup/world.ts";

const actor = { kind: "staff", id: "manager1", name: "Mara Manager" } as const;

export function draft(
  text: string,
  audience: PartyTag[] = [],
  workOrderId: string | null = null,
): ActivityDraft {
  return {
    jobId: "job1",
    verb: "comment.added",
    subjectKind: "comment",
    subjectId: "comment1",
    workOrderId,
    audience,
    data: { text, price: "secret price" },
    customerData: { text },
  };
}

/** Rows as a command makes them, without a database. */
export const rowsFrom = (seq: number, ...drafts: ActivityDraft[]): Activity[] =>
  chain({ seq: seq - 1, hash: "" }, drafts, { orgId: "org1", at: NOW, actor }).map(({ row }) => row);

/** Appends to the log in the database, as a command does, and gives the rows back to be published. */
export async function append(...drafts: ActivityDraft[]): Promise<Activity[]> {
  const db = createDb(env.DB);
  const links = chain(await readHead(db, "org1", "job1"), drafts, { orgId: "org1", at: NOW, actor });
  for (const link of links) await appendStatement(db, link);
  return links.map(({ row }) => row);
}
