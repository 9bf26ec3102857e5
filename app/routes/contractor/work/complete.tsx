import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { completeWorkOrder } from "#commands/work-order/complete-work-order.ts";

export const loader = readStep;
export const action = takeStep(completeWorkOrder);
export const meta = () => [{ title: "Complete work order · Jobroom" }];

export default () => <StepPage step="complete" />;
