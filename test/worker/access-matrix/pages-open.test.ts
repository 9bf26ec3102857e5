import { expect, test } from "vitest";
import { leaves } from "./pages/leaves.ts";
import { openPaths } from "./pages/open.ts";
import { beginTour, leaked, waysToAsk } from "./pages/visit.ts";
import { changesBetween, readRecords } from "./records.ts";
import { seats } from "./seats.ts";

test("what is open to everybody tells nobody of anything", { timeout: 120_000 }, async () => {
  const tour = await beginTour();
  const wrong: string[] = [];
  const open = leaves().filter(({ path }) => openPaths.includes(path) && !path.startsWith("/mailbox"));
  for (const leaf of open)
    for (const ask of waysToAsk(leaf.path.replaceAll(/:\w+/g, "x").replace("*", "x"), leaf))
      for (const seat of seats) {
        const answer = await tour.browsers[seat].get(ask === "/.data" ? "/_root.data" : ask);
        const body = await answer.text();
        if (answer.status >= 500) wrong.push(`${ask} as ${seat}: ${answer.status}`);
        wrong.push(...leaked(tour, seat, body).map((what) => `${ask} tells ${seat} of ${what}`));
      }
  expect(wrong).toEqual([]);
  expect(changesBetween(tour.start, await readRecords())).toEqual([]);
});
