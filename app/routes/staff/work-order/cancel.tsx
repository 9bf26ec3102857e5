import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { cancelWorkOrder } from "#commands/work-order/cancel-work-order.ts";

export const loader = readStep;
export const action = takeStep(cancelWorkOrder);
export const meta = () => [{ title: "Cancel work order · Jobroom" }];

export default () => <StepPage step="cancel" />;
