import type { BoardCard } from "./card.ts";

/** In the order in which a card's values travel. */
const cardKeys = [
  "workOrderId",
  "number",
  "description",
  "state",
  "stateReason",
  "priority",
  "siteName",
  "assetName",
  "contractorId",
  "contractorName",
  "assigneeName",
  "managerId",
  "dueAt",
  "scheduledFrom",
  "stateAt",
  "invoiceState",
  "agreedMinor",
  "invoicedMinor",
  "paidMinor",
  "currency",
  "version",
] as const satisfies (keyof BoardCard)[];

type Value = BoardCard[keyof BoardCard];

const cardOf = (values: readonly Value[]): BoardCard =>
  Object.fromEntries(cardKeys.map((key, index) => [key, values[index]])) as unknown as BoardCard;

/** Many cards as one text: whatever carries objects walks every value of every row, and names it too. */
export const packCards = (cards: readonly BoardCard[]): string =>
  JSON.stringify(cards.map((card) => cardKeys.map((key) => card[key])));

export const unpackCards = (text: string): BoardCard[] => (JSON.parse(text) as Value[][]).map(cardOf);
