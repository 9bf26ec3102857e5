import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { holdWorkOrder } from "#commands/work-order/hold-work-order.ts";

export const loader = readStep;
export const action = takeStep(holdWorkOrder);
export const meta = () => [{ title: "Put on hold · Jobroom" }];

export default () => <StepPage step="hold" />;
