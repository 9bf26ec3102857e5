import type { RateCardPage } from "#db/queries/rate-cards/card-page.ts";
import { toCsv } from "#domain/import/csv.ts";
import { ratesAsLines } from "#domain/rate/file/write.ts";

/** One version of a card as a file. It begins with a byte order mark, by which spreadsheets know UTF-8. */
export function cardFile({ card, shown }: RateCardPage): Response {
  const name = card.name.replace(/[^\w-]+/g, "-").slice(0, 60);
  return new Response(`\ufeff${toCsv(ratesAsLines(shown, card.currency))}\r\n`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="rates-${name}-${shown.n}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
