import { expect, test } from "vitest";
import { someOf } from "#domain/words.ts";

test("few are all named, and of many some", () => {
  expect(someOf(["Ann"])).toBe("Ann");
  expect(someOf(["Ann", "Ben", "Cora", "Dan"])).toBe("Ann, Ben, Cora and Dan");
  expect(someOf(["Ann", "Ben", "Cora", "Dan", "Eve"])).toBe("Ann, Ben, Cora and 2 others");
});
