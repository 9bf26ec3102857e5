import { StepPage } from "#app/components/work-order/step-page.tsx";
import { readStep, takeStep } from "#app/routes/shared/work-order-step.ts";
import { resumeWorkOrder } from "#commands/work-order/resume-work-order.ts";

export const loader = readStep;
export const action = takeStep(resumeWorkOrder);
export const meta = () => [{ title: "Resume work · Jobroom" }];

export default () => <StepPage step="resume" />;
