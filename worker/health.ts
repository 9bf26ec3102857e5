import type { Context } from "hono";
import { recordsFor } from "#db/client.ts";

const PATIENCE_MS = 3_000;

/** Whether D1, R2 and the rooms answer. 503 as soon as one does not. */
export async function health(c: Context<{ Bindings: Env }>): Promise<Response> {
  const checks: Record<string, () => Promise<unknown>> = {
    d1: () => recordsFor(c.env).prepare("select 1").first(),
    r2: () => c.env.FILES.head("health"),
    rooms: () => c.env.JOB_ROOM.getByName("health").watching(),
  };
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await Promise.race([check(), tooLong()]);
        return [name, "ok"] as const;
      } catch {
        return [name, "failed"] as const;
      }
    }),
  );
  const ok = entries.every(([, state]) => state === "ok");
  return c.json({ ok, ...Object.fromEntries(entries) }, ok ? 200 : 503);
}

async function tooLong(): Promise<never> {
  await scheduler.wait(PATIENCE_MS);
  throw new Error("No answer in time");
}
