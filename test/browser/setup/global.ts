import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { build } from "../../../scripts/build.ts";
import { chromiumOptions } from "../../../scripts/chromium.ts";
import { openRecords } from "../../../scripts/records.ts";
import { localSecrets } from "../../../scripts/secrets.ts";
import { seedDemo } from "../../../scripts/seed/demo.ts";
import { serveBuild } from "../../../scripts/serve.ts";
import { freePort } from "./free-port.ts";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
    browserEndpoint: string;
    portalLink: string;
  }
}

/** A freshly seeded installation in a folder of its own, and one Chromium that every file shares. */
export default async function setup(project: TestProject) {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), "jobroom-browser-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const records = await openRecords(dataDir);
  const { portalLink } = await seedDemo(records, url);
  await records.close();
  const server = await serveBuild({
    port,
    dataDir,
    cron: false,
    bindings: { ...localSecrets(dataDir), APP_URL: url },
  });
  const browser = await chromium.launchServer(await chromiumOptions());
  project.provide("url", url);
  project.provide("portalLink", portalLink);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
