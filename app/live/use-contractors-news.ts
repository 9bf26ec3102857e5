import { useBoardNews } from "./use-board-news.ts";

/**
 * Has the page read again when something became of work of these contractors, whose ids it shows, or of a document.
 * `asOf` is when it was read.
 */
export const useContractorsNews = (contractorIds: readonly string[], asOf: number): void =>
  useBoardNews(
    asOf,
    (frame) =>
      frame.t === "documents" ||
      (frame.t === "cards" && frame.cards.some(({ card }) => contractorIds.includes(card.contractorId))),
  );
