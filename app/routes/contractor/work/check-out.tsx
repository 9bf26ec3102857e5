import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { checkOut } from "#commands/visit/check-out.ts";

export const loader = readStep;
export const action = takeStep(checkOut);
export const meta = () => [{ title: "Check out · Jobroom" }];

export default () => <StepPage step="check-out" />;
