import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDraft, type Share } from "#domain/document/draft.ts";
import { counts, documentFigures, firstChoices, shareOfGross } from "#domain/document/figures.ts";
import { scheduleAmounts } from "#domain/document/schedule.ts";
import { lineNet, percentOf } from "#domain/money/money.ts";
import { chosenDraft, share } from "./arbitrary.ts";

const minor = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const percent = (bp: number) => ({ share: { kind: "percent", bp } satisfies Share });

describe("figures of a document", () => {
  it("are those of the lines that count, each rounded once, taxed once for each rate (rule M2)", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const figures = documentFigures(draft, choices);
        const counted = draft.lines.filter((line) => counts(line, choices));
        expect(figures.netMinor).toBe(counted.reduce((sum, line) => sum + lineNet(line), 0));
        for (const { rateBp, baseMinor, taxMinor } of figures.taxGroups) {
          const base = counted.filter(({ taxBp }) => taxBp === rateBp);
          expect(baseMinor).toBe(base.reduce((sum, line) => sum + lineNet(line), 0));
          expect(taxMinor).toBe(percentOf(baseMinor, rateBp));
        }
        expect(figures.taxMinor).toBe(figures.taxGroups.reduce((sum, group) => sum + group.taxMinor, 0));
        expect(figures.grossMinor).toBe(figures.netMinor + figures.taxMinor);
      }),
    );
  });

  it("do not move for a choice about a line that is not the recipient's to choose", () => {
    fc.assert(
      fc.property(chosenDraft, ({ draft, choices }) => {
        const fixed = Object.fromEntries(
          draft.lines.filter(({ option }) => !option).map(({ id }) => [id, false]),
        );
        expect(documentFigures(draft, { ...choices, ...fixed })).toEqual(documentFigures(draft, choices));
        expect(documentFigures(draft, {})).toEqual(documentFigures(draft, firstChoices(draft.lines)));
      }),
    );
  });

  it("ask for a deposit of at least nothing and at most the whole", () => {
    fc.assert(
      fc.property(
        fc.oneof(share, fc.record({ kind: fc.constant("amount" as const), minor })),
        minor,
        (of, gross) => {
          const part = shareOfGross(of, gross);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(Math.max(gross, 0));
        },
      ),
    );
    expect(shareOfGross({ kind: "percent", bp: 3_000 }, -100_00)).toBe(0);
    expect(shareOfGross({ kind: "percent", bp: 3_000 }, 100_05)).toBe(30_02);
    expect(shareOfGross(null, 100_00)).toBe(0);
    expect(documentFigures({ ...emptyDraft, deposit: { kind: "amount", minor: 5 } }, {}).depositMinor).toBe(
      0,
    );
  });
});

describe("a schedule of payments", () => {
  it("never comes to more than the whole, and to all of it where the parts do", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ share }), { maxLength: 6 }), minor, (schedule, gross) => {
        const amounts = scheduleAmounts(schedule, gross);
        expect(amounts).toHaveLength(schedule.length);
        expect(Math.min(0, ...amounts)).toBe(0);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(Math.max(gross, 0));
      }),
    );
    const parts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(parts, fc.nat(1_000_000_000), (bps, gross) => {
        const rest = 10_000 - bps.reduce((sum, bp) => sum + bp, 0);
        const amounts = scheduleAmounts([...bps, rest].map(percent), gross);
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(gross);
        for (const [at, bp] of [...bps, rest].entries())
          expect(Math.abs((amounts[at] ?? 0) - percentOf(gross, bp))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("halves an odd cent once", () => {
    expect(scheduleAmounts([percent(5_000), percent(5_000)], 100_01)).toEqual([50_01, 50_00]);
  });
});
