import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { declineWorkOrder } from "#commands/work-order/decline-work-order.ts";

export const loader = readStep;
export const action = takeStep(declineWorkOrder);
export const meta = () => [{ title: "Decline work order · Jobroom" }];

export default () => <StepPage step="decline" />;
