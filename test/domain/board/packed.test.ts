import fc from "fast-check";
import { expect, test } from "vitest";
import type { BoardCard } from "#domain/board/card.ts";
import { packCards, unpackCards } from "#domain/board/packed.ts";
import { workOrderStates } from "#domain/work-order/states.ts";

const word = fc.string({ unit: "binary" });
const moment = fc.option(fc.nat());
const card: fc.Arbitrary<BoardCard> = fc.record({
  workOrderId: word,
  number: fc.nat(),
  description: word,
  state: fc.constantFrom(...workOrderStates),
  stateReason: fc.option(word),
  priority: fc.constantFrom("low", "urgent"),
  siteName: word,
  assetName: word,
  contractorId: word,
  contractorName: word,
  assigneeName: fc.option(word),
  managerId: word,
  dueAt: moment,
  scheduledFrom: moment,
  stateAt: fc.nat(),
  invoiceState: fc.constantFrom("none", "paid"),
  agreedMinor: fc.integer(),
  invoicedMinor: fc.nat(),
  paidMinor: fc.nat(),
  currency: word,
  version: fc.nat(),
});

test("cards arrive as they were packed", () => {
  fc.assert(
    fc.property(fc.array(card), (cards) => {
      expect(unpackCards(packCards(cards))).toEqual(cards);
    }),
  );
});
