import { expect, test } from "vitest";
import { documentPaper } from "#app/documents/document-paper.ts";
import { typeset } from "#app/documents/pdf/typeset.ts";
import { type Draft, type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { fromPlain } from "#domain/document/rich-text.ts";
import { shownOf } from "#domain/document/shown.ts";
import { read } from "#test/app/documents/reading.ts";

// The first PDF of a run loads the library and the fonts
const timeout = 60_000;

const head: DocumentHead = {
  organisation: "Harbour & Field",
  letterhead: ["4 Quay Street, Sydney", "ABN 51 824 753 556"],
  kind: "estimate",
  number: "EST-2026-0012",
  version: 2,
  title: "A bathroom",
  job: { number: "1041", title: "Refit" },
  site: { name: "Quay House", address: "1 Quay St" },
  preparedFor: { name: "Cora Customer", company: "Quay Apartments" },
  from: { name: "Grace Okafor", phone: "02 9000 1111", email: "grace@harbour.test" },
  sentAt: Date.UTC(2026, 2, 3, 14, 5),
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

const line = (at: number, more: Partial<DraftLine> = {}): DraftLine => ({
  id: `line${at}`,
  itemId: null,
  groupId: at % 2 === 0 ? "wet" : "dry",
  description: `Work ${at}`,
  notes: "",
  quantityMilli: 2_500,
  unit: "h",
  unitPriceMinor: 100_00 + at,
  discountMinor: 0,
  taxBp: 1_000,
  option: null,
  chosen: true,
  ...more,
});

const draft: Draft = {
  ...emptyDraft,
  title: "New bathroom",
  cover: fromPlain("Thank you for asking us."),
  scope: [{ kind: "numbers", items: [[{ text: "Strip out", bold: true }], [{ text: "Tile" }]] }],
  terms: fromPlain("Thirty days."),
  footer: "Bank 062-000 1234",
  groups: [
    { id: "wet", name: "Wet work" },
    { id: "dry", name: "Dry work" },
  ],
  lines: [line(0), line(1), line(2, { option: { kind: "optional" }, chosen: false, notes: "In oak" })],
  until: "2026-04-01",
  deposit: { kind: "percent", bp: 3_000 },
  schedule: [{ id: "m", name: "Tiling done", share: { kind: "percent", bp: 7_000 }, on: "2026-05-01" }],
  signed: true,
};

const FOOT = / Harbour & Field · Your quote EST-2026-0012, version 2 Page \d of 2/g;

test("a document on paper: who, for whom, what, what it comes to, and where to sign", {
  timeout,
}, async () => {
  const { texts, pages, tree, catalog, dict } = await read(documentPaper(head, shownOf(draft, {})));
  expect(pages).toBe(2);
  expect(texts.join(" ").replace(/\s+/g, " ").replace(FOOT, "")).toBe(
    [
      "Harbour & Field 4 Quay Street, Sydney ABN 51 824 753 556 New bathroom Your quote EST-2026-0012, version 2",
      "Prepared for Cora Customer, Quay Apartments From Grace Okafor, 02 9000 1111, grace@harbour.test",
      "Job 1041 Refit Site Quay House, 1 Quay St Date Wed 4 Mar 2026 Valid until Wed 1 Apr 2026",
      "Thank you for asking us. Scope of work 1.Strip out 2. Tile",
      "What is included Description Quantity Price Amount",
      "Wet work 250.00 Work 0 2.5 h 100.00 250.00 Work 2 2.5 h 100.02 250.05 In oak Optional, not chosen",
      "Dry work 250.03 Work 1 2.5 h 100.01 250.03",
      "Without tax $500.03 Tax 10% $50.00 Total (AUD) $550.03 Deposit 30%, due when accepted $165.01",
      "Payments Payment When Amount Tiling done, 70% Fri 1 May 2026 $385.02",
      "Terms Thirty days. Name, signature and date Bank 062-000 1234",
    ].join(" "),
  );
  expect(tree()).toContain("TBody(TR(TH TD) TR(TD TD TD TD)");
  const titles: string[] = [];
  for (let at = dict(dict(catalog.get("Outlines")).get("First")).get("First"); at; at = dict(at).get("Next"))
    titles.push(dict(at).getString("Title")?.asString() ?? "");
  expect(titles).toEqual(["Scope of work", "What is included", "Payments", "Terms"]);
});

test("the name of a group never stands alone at the foot of a page", { timeout }, async () => {
  for (let lines = 24; lines < 44; lines += 3) {
    const rows = Array.from({ length: lines }, (_, at) => line(at, { groupId: "wet" }));
    const last = line(lines, { groupId: "dry", description: "Last" });
    const { texts } = await read(documentPaper(head, shownOf({ ...draft, lines: [...rows, last] }, {})));
    expect(texts.find((text) => text.includes("Dry work"))).toContain("Last");
  }
});

test("a thousand lines are a matter of seconds at most, and every one is there", { timeout }, async () => {
  await typeset(documentPaper(head, shownOf(draft, {})));
  const lines = Array.from({ length: 1_000 }, (_, at) => line(at));
  const { texts, pages } = await read(documentPaper(head, shownOf({ ...draft, lines }, {})));
  expect(pages).toBeLessThan(60);
  const all = texts.join(" ");
  for (const { description } of lines) expect(all).toContain(`${description} `);
});
