import { expect, test } from "vitest";
import { partWords } from "#domain/claim/part-words.ts";

test("what is billed by amount is a part, the rest or the whole of its line", () => {
  const orderedMinor = 100_000;
  expect(partWords({ netMinor: 100_000, orderedMinor, beforeMinor: 0 })).toBe("The whole line");
  expect(partWords({ netMinor: 40_000, orderedMinor, beforeMinor: 60_000 })).toBe("The rest of the line");
  expect(partWords({ netMinor: 40_000, orderedMinor, beforeMinor: 0 })).toBe("A part by amount");
  expect(partWords({ netMinor: 40_000, orderedMinor, beforeMinor: 80_000 })).toBe("A part by amount");
  expect(partWords({ netMinor: -500, orderedMinor: -500, beforeMinor: 0 })).toBe("The whole line");
});
