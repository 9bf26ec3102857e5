import { expect, test } from "vitest";
import { problemsOf } from "#domain/document/check.ts";
import { type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";

const line = (unitPriceMinor: number, discountMinor = 0): DraftLine => ({
  ...{ id: `l${unitPriceMinor}`, itemId: null, groupId: null, description: "Work", notes: "", unit: "job" },
  ...{ quantityMilli: 1_000, unitPriceMinor, discountMinor, taxBp: 1_000, option: null, chosen: true },
});
const problems = (kind: DocumentKind, lines: DraftLine[]) =>
  problemsOf(kind, { ...emptyDraft, title: "Bathroom", lines }, "2026-03-03")
    .filter(({ field }) => field === "lines")
    .map(({ message }) => message);

test("what is bought may have a line that takes off, and never comes to less than nothing", () => {
  for (const kind of ["work_order", "purchase_order", "bill"] as const) {
    expect(problems(kind, [line(5_000), line(-2_000)])).toEqual([]);
    expect(problems(kind, [line(5_000), line(-6_000)])).toEqual(["The lines come to less than nothing."]);
  }
  expect(problems("proposal", [line(5_000), line(-2_000)])).toHaveLength(1);
});

test("no discount is larger than its line, whatever the document", () => {
  for (const kind of ["work_order", "bill", "proposal", "customer_invoice"] as const)
    expect(problems(kind, [line(9_000), line(1_000, 1_001)])).toEqual([
      "A discount is larger than its line.",
    ]);
});
