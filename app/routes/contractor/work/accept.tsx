import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { acceptWorkOrder } from "#commands/work-order/accept-work-order.ts";

export const loader = readStep;
export const action = takeStep(acceptWorkOrder);
export const meta = () => [{ title: "Accept work order · Jobroom" }];

export default () => <StepPage step="accept" />;
