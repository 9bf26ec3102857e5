import { expect, test } from "vitest";
import { companyPages, contractorPages } from "./access-matrix/pages/contractor.ts";
import { leaves } from "./access-matrix/pages/leaves.ts";
import { type Page, placeOf } from "./access-matrix/pages/page.ts";
import { customerPages, sharedPages } from "./access-matrix/pages/shared.ts";
import { staffPages } from "./access-matrix/pages/staff.ts";
import { standingPages } from "./access-matrix/pages/standing.ts";
import { beginWalk } from "./access-matrix/walk.ts";

const buttons: Page[] = [
  ...staffPages,
  ...contractorPages,
  ...companyPages,
  ...customerPages,
  ...sharedPages,
  ...standingPages,
].filter(({ button }) => button);

/** Addresses that answer with a page. */
const places = leaves()
  .filter(({ hasPage }) => hasPage)
  .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`));

test("where a button says why nothing was changed, the way back leads to a page", {
  timeout: 180_000,
}, async () => {
  const { browsers, ours } = await beginWalk();
  const wrong: string[] = [];
  let seen = 0;
  for (const { path, allowed, at = placeOf(path) } of buttons) {
    const [seat] = allowed;
    if (!seat) continue;
    const answer = await browsers[seat].get(at(ours));
    const [, back] = /href="([^"]+)"[^>]*>Go back</.exec(await answer.text()) ?? [];
    if (!back) continue;
    seen += 1;
    if (!places.some((place) => place.test(back))) wrong.push(`${path} leads back to ${back}`);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(30);
});
