import { expect, test } from "vitest";
import { orderOf } from "#domain/bid/order.ts";
import { type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import { documentFigures } from "#domain/document/figures.ts";
import { plainText } from "#domain/document/rich-text.ts";

const line = (id: string, quantityMilli: number): DraftLine => ({
  ...{ id, itemId: `item-${id}`, groupId: null, description: `Line ${id}`, notes: "", quantityMilli },
  ...{ unit: "each", unitPriceMinor: 0, discountMinor: 0, taxBp: 1_000, option: null, chosen: true },
});
const request = {
  ...emptyDraft,
  title: "Bathroom",
  lines: [line("a", 2_000), line("b", 1_000), line("c", 1_000)],
};
const bid = {
  lines: [
    { lineId: "a", standing: "priced" as const, unitPriceMinor: 5_050, note: "Matt" },
    { lineId: "b", standing: "elsewhere" as const, unitPriceMinor: 0, note: "" },
    { lineId: "c", standing: "excluded" as const, unitPriceMinor: 0, note: "" },
  ],
  alternates: [
    { id: "x", description: "Night work", amountMinor: 20_000 },
    { id: "y", description: "Marble", amountMinor: 90_000 },
  ],
  exclusions: "Asbestos",
  note: "",
};
const award = (alternates: string[]) =>
  orderOf({ request, bid, alternates: new Set(alternates), preparedFor: [], newId: () => "new" });

test("an award orders what was priced, keeps what is held elsewhere, and says what is left out", () => {
  const draft = award([]);
  expect(draft.lines.map(({ id, unitPriceMinor, notes }) => [id, unitPriceMinor, notes])).toEqual([
    ["a", 5_050, "Matt"],
    ["b", 0, "Included in another line"],
  ]);
  expect(draft.lines[0]?.itemId).toBe("item-a");
  expect(plainText(draft.scope)).toBe("Not included\nLine c\nAsbestos");
  expect(documentFigures(draft, {}).netMinor).toBe(10_100);
});

test("only the alternates that are taken are ordered", () => {
  expect(documentFigures(award(["x"]), {}).netMinor).toBe(30_100);
  expect(award(["x"]).lines.at(-1)?.description).toBe("Night work");
});
