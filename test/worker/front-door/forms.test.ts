import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { makeFurnished } from "#test/worker/access-matrix/furnish.ts";
import { companyPages, contractorPages } from "#test/worker/access-matrix/pages/contractor.ts";
import { leaves } from "#test/worker/access-matrix/pages/leaves.ts";
import { openPaths } from "#test/worker/access-matrix/pages/open.ts";
import { type Page, placeOf } from "#test/worker/access-matrix/pages/page.ts";
import { customerPages, sharedPages } from "#test/worker/access-matrix/pages/shared.ts";
import { staffPages } from "#test/worker/access-matrix/pages/staff.ts";
import { changesBetween, putBack, readRecords } from "#test/worker/access-matrix/records.ts";
import { openBrowsers } from "#test/worker/access-matrix/seats.ts";
import { isBroken, oddText } from "./garbage.ts";

const NAMES = [
  "lines[0].unitPriceMinor",
  "lines[4294967294].description",
  "lines[999].quantityMilli",
  "lines",
  "answers[0].approvedMinor",
  "__proto__",
  "__proto__[0]",
  "constructor.prototype.polluted",
  "lines[0].__proto__.polluted",
  "a[b",
  "[]",
  "..",
  "reason",
  "reason",
  "reason",
  "description",
  "amountMinor",
  "idempotencyKey",
  "expectedVersion",
  "email",
  "email",
  "password",
  "file",
  "kind",
  "to",
];
const QUERY = [
  "before",
  "after",
  "q",
  "to",
  "state",
  "contractor",
  "customer",
  "site",
  "manager",
  "late",
  "invoice",
  "page",
  "audience",
  "view",
];

const forms = fc.array(fc.tuple(fc.constantFrom(...NAMES), oddText), { minLength: 1, maxLength: 6 });
const queries = fc.array(
  fc.tuple(
    fc.constantFrom(...QUERY),
    oddText.filter((text) => text.length < 5_000),
  ),
  { minLength: 1, maxLength: 3 },
);

const all: Page[] = [...staffPages, ...contractorPages, ...companyPages, ...customerPages, ...sharedPages];
const pages = [...all, ...openPaths.map((path): Page => ({ path, allowed: ["anonymous"] }))];
const samples = <T>(arbitrary: fc.Arbitrary<T>) => fc.sample(arbitrary, { numRuns: 4, seed: 20_261_122 });
const lone = (pairs: [string, string][]) => new URLSearchParams(pairs).toString();

test("no form and no query breaks a page", { timeout: 240_000 }, async () => {
  vi.spyOn(console, "log").mockReturnValue();
  const errors = vi.spyOn(console, "error").mockReturnValue();
  const { ours } = await makeFurnished();
  const browsers = await openBrowsers();
  const start = await readRecords();
  const known = new Map(leaves().map((leaf) => [leaf.path, leaf]));
  const broken: string[] = [];
  for (const page of pages) {
    const browser = browsers[page.allowed[0] ?? "anonymous"];
    const url = (page.at ?? placeOf(page.path))(ours);
    const judge = async (asked: string, sent: unknown, answer: Response) => {
      if (isBroken(answer.status, new TextDecoder().decode(await answer.arrayBuffer())))
        broken.push(
          `${asked} ${JSON.stringify(sent).slice(0, 200)}: ${answer.status} ${String(errors.mock.lastCall?.[0]).slice(0, 300)}`,
        );
    };
    for (const query of samples(queries))
      await judge(`GET ${url}`, query, await browser.get(`${url}?${lone(query)}`));
    if (!known.get(page.path)?.hasAction) continue;
    for (const fields of samples(forms)) {
      await judge(
        `POST ${url}`,
        fields,
        await browser.send(url, { method: "POST", body: new URLSearchParams(fields) }),
      );
      const parts = new FormData();
      for (const [name, value] of fields) parts.append(name, value);
      await judge(
        `POST ${url}.data`,
        fields,
        await browser.send(`${url === "/" ? "/_root" : url}.data`, { method: "POST", body: parts }),
      );
    }
    await putBack(start, changesBetween(start, await readRecords()));
  }
  expect(broken).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
