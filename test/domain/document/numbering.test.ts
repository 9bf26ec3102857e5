import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentKinds } from "#domain/document/kinds.ts";
import {
  collide,
  firstPattern,
  nextSerial,
  numberFor,
  readPattern,
  restartsYearly,
} from "#domain/document/numbering.ts";

const ZONE = "Australia/Sydney";
const part = fc.constantFrom(
  "EST",
  "-",
  "/",
  "{YYYY}",
  "{YY}",
  "{MM}",
  "{0}",
  "{0000}",
  "{",
  "}",
  "{x}",
  "*",
);
const pattern = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
const at = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 0) });
const serial = fc.integer({ min: 1, max: 1_000_000 });

describe("numbers of documents", () => {
  it("are made by every pattern that is accepted, and two serials are never one number", () => {
    fc.assert(
      fc.property(pattern, serial, serial, at, (text, one, other, now) => {
        const read = readPattern(text);
        if (!read.ok) {
          expect(read.message).not.toBe("");
          return;
        }
        const number = numberFor(text, one, now, ZONE);
        expect(number).not.toMatch(/[{}]/);
        expect(number === numberFor(text, other, now, ZONE)).toBe(one === other);
      }),
      { numRuns: 2_000 },
    );
  });

  it("count on, and begin again with the year of the organisation where the year is in them", () => {
    // New Year in Sydney is still the old year in UTC
    const before = Date.UTC(2026, 11, 31, 12, 59);
    const after = Date.UTC(2026, 11, 31, 13, 1);
    expect(numberFor("EST-{YYYY}-{0000}", 12, before, ZONE)).toBe("EST-2026-0012");
    expect(numberFor("{YY}{MM}/{0}", 7, after, ZONE)).toBe("2701/7");
    const newest = { serial: 12, at: before };
    expect(nextSerial("EST-{YYYY}-{0000}", newest, before, ZONE)).toBe(13);
    expect(nextSerial("EST-{YYYY}-{0000}", newest, after, ZONE)).toBe(1);
    expect(nextSerial("EST-{0000}", newest, after, ZONE)).toBe(13);
    expect(nextSerial("EST-{0000}", null, after, ZONE)).toBe(1);
    expect([restartsYearly("{YY}-{0}"), restartsYearly("A{0}")]).toEqual([true, false]);
  });

  it("say what is wrong with a pattern", () => {
    const message = (text: string) => {
      const read = readPattern(text);
      return read.ok ? null : read.message;
    };
    expect(message("EST")).toContain("Say where the running number goes");
    expect(message("{0}{00}")).toBe("The running number can stand in it once only.");
    expect(message("{DD}-{0}")).toContain("{DD} means nothing here.");
    expect(message("{0")).toContain("{ means nothing here.");
    expect(message("EST*{0}")).toContain("Use letters, digits");
    expect(message("{MM}-{0}")).toContain("A month needs its year");
    expect(message(`${"A".repeat(40)}{0}`)).toBe("Keep it under 40 characters.");
  });

  it("of different kinds are kept apart from the start", () => {
    for (const one of documentKinds)
      for (const other of documentKinds)
        expect(collide(firstPattern(one), firstPattern(other))).toBe(one === other);
    expect(collide("a-{0}", "A-{0000}")).toBe(true);
  });
});
