import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardCard } from "#domain/board/card.ts";
import { cardKeys, cardOf, packCards, unpackCards } from "#domain/board/packed.ts";

const value = fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null));
const card = fc
  .tuple(...cardKeys.map(() => value))
  .map((values) => Object.fromEntries(cardKeys.map((key, index) => [key, values[index]])))
  .map((made) => made as unknown as BoardCard);

test("cards arrive as they were packed", () => {
  fc.assert(
    fc.property(fc.array(card), (cards) => {
      expect(unpackCards(packCards(cards))).toEqual(cards);
    }),
  );
});

test("values after a card's own are not part of it", () => {
  const values = cardKeys.map((_, index) => index);
  expect(Object.keys(cardOf([...values, 99]))).toEqual([...cardKeys]);
});
