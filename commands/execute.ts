import { createHmac, randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { monotonicFactory } from "ulid";
import { brokenConstraint } from "#db/errors.ts";
import { appendStatement, chain, readHead } from "#db/log.ts";
import { idempotency, outbox } from "#db/schema/index.ts";
import type { Activity } from "#domain/log/activity.ts";
import { conflict, forbidden } from "#domain/refusal.ts";
import type { Command, CommandContext, Goodbye, Plan } from "./command.ts";
import { refusalOf } from "./constraints.ts";
import { InvalidInput } from "./invalid-input.ts";
import { type Anchor, anchored } from "./mail/anchor.ts";

/** What goes out once a batch is in. Best effort: the sweeper finds what was lost. */
export interface Aftermath {
  rows: Activity[];
  cards: string[];
  goodbyes: Goodbye[];
  mails: string[];
}

export interface Caller extends Omit<CommandContext, "newId" | "newSecret"> {
  publish(aftermath: Aftermath): void;
}

const TRIES = 12;
/** Ids made within one millisecond keep the order they were made in. */
const nextId = monotonicFactory();

/**
 * Runs one command: who, input, first answer if this key was seen, decide, write one batch, publish.
 * Two changes of one job at once collide in the log's next `seq`; the loser decides again on what is true now.
 * Throws Refusal or InvalidInput; anything else is a bug.
 */
export async function execute<Input, Result>(
  caller: Caller,
  command: Command<Input, Result>,
  rawInput: unknown,
  key?: string,
): Promise<Result> {
  if (!command.who(caller.viewer))
    throw forbidden("You may not do that. Ask a manager of your organisation.");
  const parsed = command.input.safeParse(rawInput);
  if (!parsed.success) throw new InvalidInput(parsed.error);
  const context: CommandContext = {
    ...caller,
    newId: () => nextId(caller.now),
    newSecret: () => randomBytes(32).toString("base64url"),
  };
  // Keyed with the pepper: some inputs hold passwords, and a bare hash of those could be guessed.
  const inputHash = createHmac("sha256", caller.secrets.pepper)
    .update(JSON.stringify(parsed.data))
    .digest("hex");

  for (let tries = 1; ; tries += 1) {
    if (key) {
      const first = await firstAnswer<Result>(context, command.name, key, inputHash);
      if (first) return first.result;
    }
    const plan = await command.run(context, parsed.data);
    try {
      const aftermath = await commit(context, command.name, plan, key, inputHash);
      caller.publish(aftermath);
      return plan.result;
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint && isRace(constraint) && tries < TRIES) continue;
      throw refusalOf(constraint) ?? error;
    }
  }
}

/** Somebody else wrote between our read and our write: deciding again may well succeed. */
const isRace = (constraint: string) =>
  constraint === "stale_version" ||
  constraint === "log_seq" ||
  /^unique:(activity|idempotency|job_number|work_order_number|vendor_order_number)|\.(number|number_key|document_sha256|seq|revision|import_key)\b/.test(
    constraint,
  );

async function firstAnswer<Result>(context: CommandContext, command: string, key: string, inputHash: string) {
  const [seen] = await context.db
    .select()
    .from(idempotency)
    .where(
      and(
        eq(idempotency.orgId, context.orgId),
        eq(idempotency.viewerId, context.viewer.id),
        eq(idempotency.key, key),
      ),
    )
    .limit(1);
  if (!seen) return null;
  if (seen.command !== command || seen.inputHash !== inputHash)
    throw conflict(
      "key_reused",
      "This form was already sent with other contents. Reload the page and send it again.",
    );
  return { result: seen.result as Result };
}

async function commit<Result>(
  context: CommandContext,
  name: string,
  plan: Plan<Result>,
  key: string | undefined,
  inputHash: string,
): Promise<Aftermath> {
  const { db, orgId, viewer, now } = context;
  const statements = [...plan.writes];
  const rows: Activity[] = [];
  let anchor: Anchor | null = null;
  for (const [jobId, drafts] of Map.groupBy(plan.log, (draft) => draft.jobId)) {
    const head = await readHead(db, orgId, jobId);
    const actor = { kind: viewer.kind, id: viewer.id, name: viewer.name };
    for (const link of chain(head, drafts, { orgId, at: now, actor })) {
      statements.push(appendStatement(db, link));
      rows.push(link.row);
      anchor = { seq: link.row.seq, hash: link.hash };
    }
  }
  const mails = (plan.mail ?? []).map((message) => ({
    id: context.newId(),
    message: anchor ? anchored(message, anchor) : message,
  }));
  for (const { id, message } of mails)
    statements.push(
      db.insert(outbox).values({ id, orgId, message, state: "queued", nextAt: now, createdAt: now }),
    );
  if (key)
    statements.push(
      db.insert(idempotency).values({
        orgId,
        viewerId: viewer.id,
        key,
        command: name,
        inputHash,
        // A null would become SQL's own, which the column does not take.
        result: plan.remembered ?? plan.result ?? sql`'null'`,
        at: now,
      }),
    );
  const [first, ...others] = statements;
  if (first) await db.batch([first, ...others]);
  return { rows, cards: plan.cards ?? [], goodbyes: plan.goodbyes ?? [], mails: mails.map((m) => m.id) };
}
