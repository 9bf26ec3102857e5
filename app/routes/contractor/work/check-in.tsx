import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { checkIn } from "#commands/visit/check-in.ts";

export const loader = readStep;
export const action = takeStep(checkIn);
export const meta = () => [{ title: "Check in · Jobroom" }];

export default () => <StepPage step="check-in" />;
