import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { appendStatement, chain, type Head, readHead } from "#db/log.ts";
import { type ChangedCard, cardChanges, changedCards } from "#db/queries/board-cards.ts";
import { idempotency, outbox } from "#db/schema/index.ts";
import type { CardChange } from "#domain/board/card.ts";
import type { Activity } from "#domain/log/activity.ts";
import type { CommandContext, Goodbye, Plan } from "./command.ts";
import type { Sent } from "./first-answer.ts";
import { type Anchor, anchored } from "./mail/anchor.ts";

/** What goes out once a batch is in. Best effort: the sweeper finds what was lost. */
export interface Aftermath {
  rows: Activity[];
  cards: CardChange[];
  goodbyes: Goodbye[];
  mails: string[];
}

/** Where the log of a job stands, as far as that was read already. */
export type KnownHead = (jobId: string) => Head | null;

/** Writes a plan in one batch: rows, log, outbox, the key, and last a look at the cards as they now are. */
export async function commit<Result>(
  context: CommandContext,
  plan: Plan<Result>,
  knownHead: KnownHead,
  sent: Sent | null,
): Promise<Aftermath> {
  const { db, orgId, viewer, now } = context;
  const { statements: logged, rows, anchor } = await logOf(context, plan, knownHead);
  const mails = (plan.mail ?? []).map(({ id = context.newId(), about, contactId, ...message }) => ({
    id,
    about,
    contactId,
    message: anchor ? anchored(message, anchor) : message,
  }));
  const statements: BatchItem<"sqlite">[] = [
    ...plan.writes,
    ...logged,
    ...mails.map((mail) =>
      db.insert(outbox).values({ ...mail, orgId, state: "queued", nextAt: now, createdAt: now }),
    ),
  ];
  if (sent)
    statements.push(
      db.insert(idempotency).values({
        orgId,
        viewerId: viewer.id,
        ...sent,
        // A null would become SQL's own, which the column does not take.
        result: plan.remembered ?? plan.result ?? sql`'null'`,
        at: now,
      }),
    );
  const showsOnCards = plan.cards !== undefined && plan.cards.length > 0;
  if (showsOnCards) statements.push(changedCards(db, orgId, plan.cards ?? []));
  const [first, ...others] = statements;
  const answers: unknown[] = first ? await db.batch([first, ...others]) : [];
  return {
    rows,
    cards: showsOnCards ? cardChanges(answers.at(-1) as ChangedCard[], rows) : [],
    goodbyes: plan.goodbyes ?? [],
    mails: mails.map(({ id }) => id),
  };
}

async function logOf(
  { db, orgId, viewer, now }: CommandContext,
  plan: Pick<Plan<unknown>, "log">,
  knownHead: KnownHead,
) {
  const actor = { kind: viewer.kind, id: viewer.id, name: viewer.name };
  const statements: BatchItem<"sqlite">[] = [];
  const rows: Activity[] = [];
  let anchor: Anchor | null = null;
  for (const [jobId, drafts] of Map.groupBy(plan.log, (draft) => draft.jobId)) {
    const head = knownHead(jobId) ?? (await readHead(db, orgId, jobId));
    for (const link of chain(head, drafts, { orgId, at: now, actor })) {
      statements.push(appendStatement(db, link));
      rows.push(link.row);
      anchor = { seq: link.row.seq, hash: link.hash };
    }
  }
  return { statements, rows, anchor };
}
