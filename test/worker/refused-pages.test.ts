import { expect, test } from "vitest";
import { companyPages, contractorPages } from "./access-matrix/pages/contractor.ts";
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
    const { status } = await browsers[seat].get(back);
    if (status !== 200) wrong.push(`${path} leads back to ${back}: ${status}`);
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(30);
});
