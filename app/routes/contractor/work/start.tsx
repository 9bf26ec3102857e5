import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { startWorkOrder } from "#commands/work-order/start-work-order.ts";

export const loader = readStep;
export const action = takeStep(startWorkOrder);
export const meta = () => [{ title: "Start work · Jobroom" }];

export default () => <StepPage step="start" />;
