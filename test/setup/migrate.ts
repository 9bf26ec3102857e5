import { applyD1Migrations, listDurableObjectIds, reset, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, vi } from "vitest";

// Storage is shared by all tests: each starts on an empty, migrated database
beforeEach(async () => {
  do {
    await reset();
    await forgetAsleep();
    await applyD1Migrations(env.DB, env.MIGRATIONS);
    const { objects } = await env.FILES.list();
    await env.FILES.delete(objects.map(({ key }) => key));
    // What the test before left to be done may still have come to the storage that was just emptied
  } while (await env.DB.prepare("select 1 from organisation").first());
});

/** Objects that had gone to sleep keep what they stored through a reset: an address that many tests try is held back. */
async function forgetAsleep(): Promise<void> {
  for (const id of await listDurableObjectIds(env.THROTTLE))
    await runInDurableObject(env.THROTTLE.get(id), (_throttle, { storage }) => storage.deleteAll());
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
