import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { returnWorkOrder } from "#commands/work-order/return-work-order.ts";

export const loader = readStep;
export const action = takeStep(returnWorkOrder);
export const meta = () => [{ title: "Return for rework · Jobroom" }];

export default () => <StepPage step="return" />;
