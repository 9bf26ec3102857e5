import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { closeWorkOrder } from "#commands/work-order/close-work-order.ts";

export const loader = readStep;
export const action = takeStep(closeWorkOrder);
export const meta = () => [{ title: "Accept the work · Jobroom" }];

export default () => <StepPage step="close" />;
