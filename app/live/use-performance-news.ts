import { useBoardNews } from "./use-board-news.ts";

/**
 * Has a page of figures read again when one is disputed, or that is answered: of this contractor, with their work as it
 * moves, or of any where none is named. `asOf` is when the page was read.
 */
export const usePerformanceNews = (contractorId: string | null, asOf: number): void =>
  useBoardNews(
    asOf,
    (frame) =>
      (frame.t === "figures" && (!contractorId || frame.contractorIds.includes(contractorId))) ||
      (frame.t === "cards" && frame.cards.some(({ card }) => card.contractorId === contractorId)),
  );
