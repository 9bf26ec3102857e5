import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { badChoice, choicesOf, choose, knownChoices } from "#domain/document/choose.ts";
import { type DraftLine, emptyDraft } from "#domain/document/draft.ts";
import { counts, documentFigures } from "#domain/document/figures.ts";
import { chosenDraft } from "./arbitrary.ts";

const optionOf = ({ option }: DraftLine) => option;
const given = (more: Partial<DraftLine>): DraftLine => ({
  id: "a",
  itemId: null,
  groupId: null,
  description: "Tiles",
  notes: "",
  quantityMilli: 1_000,
  unit: "",
  unitPriceMinor: 100_00,
  discountMinor: 0,
  taxBp: 0,
  option: { kind: "alternative", set: "floor" },
  chosen: false,
  ...more,
});

describe("choosing", () => {
  it("turns on what was pressed and, of its set, that alone; everything else stays", () => {
    fc.assert(
      fc.property(chosenDraft, fc.nat(), fc.boolean(), ({ draft: { lines }, choices }, nth, on) => {
        const line = lines[nth % Math.max(lines.length, 1)];
        if (!line) return;
        const after = choose(lines, choices, line.id, on);
        const set = line.option?.kind === "alternative" ? line.option.set : null;
        for (const one of lines) {
          const inSet = set !== null && one.option?.kind === "alternative" && one.option.set === set;
          if (one.option && one.id === line.id) expect(counts(one, after)).toBe(on);
          else if (on && inSet) expect(counts(one, after)).toBe(false);
          else expect(counts(one, after)).toBe(counts(one, choices));
        }
      }),
    );
  });

  it("is bad exactly while some set of alternatives has not one of its lines", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft: { lines }, choices }) => {
        const sets = Map.groupBy(lines, ({ option }) => (option?.kind === "alternative" ? option.set : null));
        sets.delete(null);
        const sound = [...sets.values()].every(
          (set) => set.filter((line) => counts(line, choices)).length === 1,
        );
        expect(badChoice(lines, choices) === null).toBe(sound);
      }),
    );
  });

  it("keeps what the document asks about, whatever else is sent along", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const { lines } = draft;
        const kept = knownChoices(lines, choices);
        const asked = lines.filter(optionOf).map(({ id }) => id);
        expect(Object.keys(kept)).toEqual(asked);
        expect(documentFigures(draft, kept)).toEqual(documentFigures(draft, choices));
        const ticked = lines.filter((line) => counts(line, choices)).map(({ id }) => id);
        expect(choicesOf(lines, [...ticked, "elsewhere"])).toEqual(kept);
      }),
    );
  });

  it("names what is to be chosen from", () => {
    const lines = [given({}), given({ id: "b", description: "Oak" })];
    expect(badChoice(lines, {})).toEqual({ lineId: "a", message: "Choose one: Tiles or Oak." });
    expect(badChoice(lines, { a: true, b: true })).toEqual({
      lineId: "b",
      message: "Choose only one: Tiles or Oak.",
    });
    expect(badChoice(lines, { b: true })).toBeNull();
  });

  it("takes no name that every object answers to for a choice", () => {
    const line = given({ id: "constructor", option: { kind: "optional" } });
    expect(documentFigures({ ...emptyDraft, lines: [line] }, {}).netMinor).toBe(0);
    expect(knownChoices([line], {})).toEqual({ constructor: false });
  });
});
