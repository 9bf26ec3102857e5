import { expect, test } from "vitest";
import { emptyDraft } from "#domain/document/draft.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { shownOf } from "#domain/document/shown.ts";
import { firstTerms, type StandingDraft, type StandingTerms } from "#domain/standing-order/terms.ts";
import { pageText, paperText } from "./given.tsx";

const timeout = 60_000;

const head: DocumentHead = {
  organisation: "Harbour & Field",
  letterhead: [],
  kind: "standing_order",
  number: "SO-0007",
  version: 1,
  title: "Electrical repairs",
  job: { number: "1041", title: "Electrical repairs" },
  site: { name: "Some House", address: "1 Quay St" },
  preparedFor: { name: "Lou Lead", company: "Brightside Electrical" },
  from: { name: "Grace Okafor" },
  sentAt: Date.UTC(2026, 2, 3, 14, 5),
  currency: "AUD",
  timeZone: "Australia/Sydney",
};

const terms: StandingTerms = {
  ...firstTerms,
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  capMinor: 1_234_500,
  callOffCapMinor: 300_000,
  sites: [
    { id: "a", name: "Quay House" },
    { id: "b", name: "Mill Lane" },
  ],
  categories: ["Electrical"],
};

async function readings(standing: StandingDraft, of: DocumentHead) {
  const show = { ...emptyDraft.show, totals: false };
  const shown = shownOf({ ...emptyDraft, title: of.title, show, standing }, {});
  const texts = [await paperText(of, shown), pageText(of, shown)];
  return texts.map(squeezed);
}

/** Without what is between words: cells of a table on paper stand apart by their place alone. */
const squeezed = (text: string) => text.replace(/\s+/g, "");

test("the terms stand on the screen and on paper in the same words", { timeout }, async () => {
  const said = [
    "What may be called off",
    "First day Thu 1 Jan 2026",
    "Last day Thu 31 Dec 2026",
    "In all Up to $12,345.00",
    "One call-off Up to $3,000.00",
    "Sites Quay House and Mill Lane",
    "Assets All",
    "Kinds of asset Electrical",
    "Notice At 75%, 90% and 100% of the cap",
  ];
  for (const text of await readings({ terms, before: null }, head)) {
    for (const words of said) expect(text).toContain(squeezed(words));
    expect(text).not.toContain(squeezed("One line"));
    expect(text).not.toContain(squeezed("Some House"));
  }
});

test("a change says what was and what will be, and nothing of the rest", { timeout }, async () => {
  const after = { ...terms, capMinor: null, noCap: true, validTo: "2027-06-30", lineCapMinor: 50_000 };
  const of: DocumentHead = { ...head, kind: "standing_change", number: "SOC-0001" };
  for (const text of await readings({ terms: after, before: terms }, of)) {
    expect(text).toContain(squeezed("What changes Term Was Will be"));
    expect(text).toContain(squeezed("Last day Thu 31 Dec 2026 Wed 30 Jun 2027"));
    expect(text).toContain(squeezed("In all Up to $12,345.00 No cap"));
    expect(text).toContain(squeezed("One line None Up to $500.00"));
    expect(text).toContain(squeezed("Everything else stays as it was agreed."));
    expect(text).not.toContain(squeezed("Quay House"));
    expect(text).not.toContain(squeezed("$3,000.00"));
  }
});
