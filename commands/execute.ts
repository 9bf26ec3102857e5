import { createHmac, randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import { createDb } from "#db/client.ts";
import { brokenConstraint } from "#db/errors.ts";
import { headAhead } from "#db/log-head.ts";
import { carrying } from "#db/riders.ts";
import { forbidden } from "#domain/refusal.ts";
import type { Command, CommandContext, Plan } from "./command.ts";
import { type Aftermath, commit } from "./commit.ts";
import { refusalOf } from "./constraints.ts";
import { firstAnswer, type Sent } from "./first-answer.ts";
import { InvalidInput } from "./invalid-input.ts";

export interface Caller extends Omit<CommandContext, "newId" | "newSecret"> {
  publish(aftermath: Aftermath): void;
}

const TRIES = 12;
/** Ids made within one millisecond keep the order they were made in. */
const nextId = monotonicFactory();

/**
 * Runs one command: who, input, decide, or find the first answer if this key was seen, write one batch, publish.
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
  const sent = key ? { key, command: command.name, inputHash: hashOf(parsed.data, caller) } : null;

  for (let tries = 1; ; tries += 1) {
    const decided = await decide(caller, command, parsed.data, sent);
    if ("answer" in decided) return decided.answer.result;
    try {
      caller.publish(await decided.commit());
      return decided.plan.result;
    } catch (error) {
      const constraint = brokenConstraint(error);
      if (constraint && isRace(constraint) && tries < TRIES) continue;
      throw refusalOf(constraint) ?? error;
    }
  }
}

/** What a command's first read takes along: the answer to an earlier request with this key, and the head of the log. */
async function decide<Input, Result>(
  caller: Caller,
  command: Command<Input, Result>,
  input: Input,
  sent: Sent | null,
): Promise<{ answer: { result: Result } } | { plan: Plan<Result>; commit: () => Promise<Aftermath> }> {
  const { $client } = caller.db;
  const head = headAhead($client, caller.orgId, input);
  const earlier = sent && firstAnswer<Result>($client, caller.viewer, sent);
  const { client, arrive } = carrying($client, earlier ? [earlier, head] : [head]);
  const context: CommandContext = {
    ...caller,
    db: createDb(client),
    newId: () => nextId(caller.now),
    newSecret: () => randomBytes(32).toString("base64url"),
  };
  try {
    const plan = await command.run(context, input);
    if (earlier) await arrive();
    return { plan, commit: () => commit(context, plan, head.of, sent) };
  } catch (error) {
    const answer = earlier?.given();
    if (answer) return { answer };
    throw error;
  }
}

/** Keyed with the pepper: some inputs hold passwords, and a bare hash of those could be guessed. */
const hashOf = (input: unknown, { secrets }: Pick<Caller, "secrets">) =>
  createHmac("sha256", secrets.pepper).update(JSON.stringify(input)).digest("hex");

/** Somebody else wrote between our read and our write: deciding again may well succeed. */
const isRace = (constraint: string) =>
  constraint === "stale_version" ||
  constraint === "log_seq" ||
  /^unique:(activity|idempotency|delivery|document_version|job_number|work_order_number|vendor_order_number)|\.(number|number_key|document_sha256|seq|revision|serial|import_key)\b/.test(
    constraint,
  );
