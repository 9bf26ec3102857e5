import { reachMilestone } from "#commands/document/reach-milestone.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { dueMilestones } from "#db/queries/document-milestones.ts";
import { runEach } from "./run-each.ts";

const BITE = 25;

/** Drafts the invoices of payments whose day has come. Days are read in UTC: a few hours do not matter to a draft. */
export async function reachDueMilestones(env: Env, now: number): Promise<void> {
  const today = new Date(now).toISOString().slice(0, 10);
  const due = await dueMilestones(createDb(recordsFor(env)), today, BITE);
  await runEach(
    env,
    now,
    reachMilestone,
    due.map(({ orgId, documentId, id }) => ({ orgId, input: { documentId, milestoneId: id } })),
  );
}
