import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, vi } from "vitest";

// Storage is shared by all tests: each starts on an empty, migrated database
beforeEach(async () => {
  do {
    await reset();
    await applyD1Migrations(env.DB, env.MIGRATIONS);
    const { objects } = await env.FILES.list();
    await env.FILES.delete(objects.map(({ key }) => key));
    // What the test before left to be done may still have come to the storage that was just emptied
  } while (await env.DB.prepare("select 1 from organisation").first());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
