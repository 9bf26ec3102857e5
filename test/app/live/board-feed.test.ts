import { expect, test } from "vitest";
import { BoardFeed } from "#app/live/board-feed.ts";
import type { CardView } from "#domain/board/card.ts";

const some = [{} as CardView];
const frame = (after: number | null, n: number, cards = some) => ({ t: "cards" as const, after, n, cards });

test("frames in their order are whole", () => {
  const feed = new BoardFeed();
  expect([frame(4, 4, []), frame(4, 5), frame(5, 6)].map((f) => feed.take(f))).toEqual([true, true, true]);
});

test("a lost frame shows once", () => {
  const feed = new BoardFeed();
  expect([frame(0, 0, []), frame(1, 2), frame(2, 3)].map((f) => feed.take(f))).toEqual([true, false, true]);
});

test("a room that has woken starts to count anew", () => {
  const feed = new BoardFeed();
  expect([frame(0, 0, []), frame(0, 1), frame(null, 1), frame(1, 2)].map((f) => feed.take(f))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
