import { cpSync, mkdtempSync, rmSync } from "node:fs";
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
import { type Cookies, signEverybodyIn } from "./cookies.ts";
import { freePort } from "./free-port.ts";

declare module "vitest" {
  interface ProvidedContext {
    url: string;
    browserEndpoint: string;
    portalLink: string;
    cookies: Cookies;
    /** The data of the demo organisation as seeded and never served, for tests with a server of their own. */
    seededDir: string;
  }
}

/** A freshly seeded installation in a folder of its own, and one Chromium that every file shares. */
export default async function setup(project: TestProject) {
  build();
  const folder = mkdtempSync(join(tmpdir(), "jobroom-browser-"));
  const [seededDir, dataDir] = [join(folder, "seeded"), join(folder, "served")];
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // While journeys are written: a seeded folder to copy, which saves the minute of seeding.
  if (process.env.JOBROOM_SEEDED) cpSync(process.env.JOBROOM_SEEDED, seededDir, { recursive: true });
  const records = await openRecords(seededDir);
  const { portalLink } = await seedDemo(records, url);
  await records.close();
  cpSync(seededDir, dataDir, { recursive: true });

  const bindings = { ...localSecrets(dataDir), APP_URL: url };
  const server = await serveBuild({ port, dataDir, cron: false, bindings, silent: true });
  const browser = await chromium.launchServer(await chromiumOptions());
  project.provide("url", url);
  project.provide("portalLink", portalLink);
  project.provide("seededDir", seededDir);
  project.provide("cookies", await signEverybodyIn(url, portalLink));
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
