import { useBoardNews } from "./use-board-news.ts";

/** Has what the page shows of documents read again whenever something became of one; `asOf` is when it was read. */
export const useDocumentNews = (asOf: number): void => useBoardNews(asOf, ({ t }) => t === "documents");
