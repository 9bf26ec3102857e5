import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { countingD1 } from "#test/bench/meters/counting-d1.ts";
import { ORIGIN } from "#test/setup/browser.ts";
import worker from "#worker/index.ts";
import { bidPages } from "./access-matrix/pages/bids.ts";
import { companyPages, contractorPages } from "./access-matrix/pages/contractor.ts";
import { type Page, placeOf } from "./access-matrix/pages/page.ts";
import { customerPages, sharedPages } from "./access-matrix/pages/shared.ts";
import { signingPages } from "./access-matrix/pages/signing.ts";
import { staffPages } from "./access-matrix/pages/staff.ts";
import { standingPages } from "./access-matrix/pages/standing.ts";
import { beginWalk } from "./access-matrix/walk.ts";

const every: Page[] = [
  ...staffPages,
  ...contractorPages,
  ...companyPages,
  ...customerPages,
  ...sharedPages,
  ...signingPages,
  ...bidPages,
  ...standingPages,
];
const looked = every.filter((page) => !page.button);

/** The pages somebody waits for most often. */
const ONE = [
  "/board",
  "/jobs/:jobId",
  "/documents/:documentId",
  "/portal/documents/:documentId",
  "/standing-orders/:id",
  "/work/standing-orders/:id",
];
const MOST = 2;

test("the board, a job, a document and a standing order ask D1 once, every other page twice at most", {
  timeout: 180_000,
}, async () => {
  const { browsers, ours } = await beginWalk();
  const tooMany: string[] = [];
  for (const { path, allowed, at = placeOf(path) } of looked) {
    const [seat] = allowed;
    if (!seat) continue;
    const { client, trips } = countingD1(env.DB);
    const context = createExecutionContext();
    const request = new Request(ORIGIN + at(ours), { headers: { Cookie: browsers[seat].cookie } });
    const answer = await worker.fetch(request, { ...env, DB: client }, context);
    await answer.arrayBuffer();
    await waitOnExecutionContext(context);
    expect([path, answer.status]).toEqual([path, 200]);
    const most = ONE.includes(path) ? 1 : MOST;
    if (trips.length > most) tooMany.push(`${path}: ${trips.length} in place of ${most}`);
  }
  expect(tooMany).toEqual([]);
});
