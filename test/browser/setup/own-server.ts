import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openRecords } from "../../../scripts/records.ts";
import { localSecrets } from "../../../scripts/secrets.ts";
import { serveBuild } from "../../../scripts/serve.ts";
import { freePort } from "./free-port.ts";

/** An empty installation for one test, and its database to set clocks back in. */
export async function emptyServer() {
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-empty-"));
  const port = await freePort();
  await (await openRecords(dataDir)).close();
  const bindings = { ...localSecrets(dataDir), APP_URL: `http://localhost:${port}` };
  const server = await serveBuild({ port, dataDir, cron: false, bindings, silent: true });
  onTestFinished(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { url: server.url, database: await server.miniflare.getD1Database("DB") };
}
