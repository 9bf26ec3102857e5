import { type FormEvent, useState } from "react";
import type { BidContent, BidLine, RequestedLine } from "#domain/bid/bid.ts";
import { type BidTotals, bidTotals } from "#domain/bid/totals.ts";
import { parseMoney } from "#domain/money/parse.ts";

/**
 * What a bid comes to as it is being typed: nothing before there is something to say. Give `onInput` to an element
 * around the form.
 */
export function useBidTotals(
  requested: readonly RequestedLine[],
  content: BidContent | null | undefined,
  currency: string,
) {
  const [totals, setTotals] = useState<BidTotals | null>(content ? bidTotals(requested, content) : null);
  return {
    totals,
    onInput(event: FormEvent<HTMLElement>) {
      const form = event.currentTarget.querySelector("form");
      if (!form) return;
      const lines = typedLines(requested, new FormData(form), currency);
      setTotals(bidTotals(requested, { lines }));
    },
  };
}

const typedLines = (requested: readonly RequestedLine[], form: FormData, currency: string): BidLine[] =>
  requested.map(({ id }, at): BidLine => {
    const price = parseMoney(String(form.get(`lines[${at}].unitPriceMinor`) ?? ""), currency);
    const isPriced = form.get(`lines[${at}].standing`) === "priced" && price.ok;
    return {
      lineId: id,
      standing: isPriced ? "priced" : "excluded",
      unitPriceMinor: isPriced ? price.value : 0,
      note: "",
    };
  });
