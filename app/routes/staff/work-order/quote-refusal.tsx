import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { declineQuote } from "#commands/quote/decline-quote.ts";
import { decide } from "./decide.ts";

export const loader = () => null;
export const action = decide(declineQuote, "quoteId");

export default RefusedPage;
