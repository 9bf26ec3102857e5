import type { Caller } from "#commands/execute.ts";
import { Refusal } from "#domain/refusal.ts";
import { callerFor } from "../caller.ts";
import type { FileContext } from "../files.ts";
import { identifyProgram } from "../identify.ts";

/** Whoever sends or asks for a file, by session or by key. Throws `signed_out` for nobody. */
export async function fileCaller(c: FileContext): Promise<Caller> {
  const now = Date.now();
  const identity = await identifyProgram(c.req.raw, c.env, now);
  if (!identity.viewer) throw new Refusal("forbidden", "signed_out", "Sign in, or send an API key.");
  return callerFor(c.env, identity, identity.viewer, now, (work) => c.executionCtx.waitUntil(work));
}
