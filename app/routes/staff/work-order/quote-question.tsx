import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { askQuote } from "#commands/quote/ask-quote.ts";

export const loader = readStep;
export const action = takeStep(askQuote);
export const meta = () => [{ title: "Ask for a price · Jobroom" }];

export default () => <StepPage step="ask-quote" />;
