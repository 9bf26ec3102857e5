import type { Command } from "#commands/command.ts";
import { execute } from "#commands/execute.ts";
import { createDb, recordsFor } from "#db/client.ts";
import { callerFor, systemViewer } from "./caller.ts";
import { complain } from "./log.ts";

/**
 * Runs a command of the product's own for everything that is due, one organisation's after another's. What cannot be
 * done is no obstacle to the rest: it is logged, and tried again at the next sweep. Returns what each came to, null where
 * it could not be done.
 */
export async function runEach<Input extends object, Result>(
  env: Env,
  now: number,
  command: Command<Input, Result>,
  due: readonly { orgId: string; input: Input }[],
): Promise<(Result | null)[]> {
  const db = createDb(recordsFor(env));
  const told: Promise<unknown>[] = [];
  const results: (Result | null)[] = [];
  for (const { orgId, input } of due) {
    const caller = callerFor(env, { db }, systemViewer(orgId), now, (work) => told.push(work));
    try {
      results.push(await execute(caller, command, input));
    } catch (error) {
      results.push(null);
      complain("due_failed", { command: command.name, input, error });
    }
  }
  await Promise.all(told);
  return results;
}
