import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { acceptQuote } from "#commands/quote/accept-quote.ts";
import { decide } from "./decide.ts";

export const loader = () => null;
export const action = decide(acceptQuote, "quoteId");

export default RefusedPage;
