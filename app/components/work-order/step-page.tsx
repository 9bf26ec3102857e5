import type { ReactNode } from "react";
import { useLoaderData } from "react-router";
import { Card } from "#app/components/card.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { WorkOrderStatus } from "#app/components/status.tsx";
import type { WorkOrderState } from "#domain/work-order/states.ts";
import { StepForm } from "./step-form.tsx";
import { type StepName, steps } from "./steps.ts";

export interface SteppedWorkOrder {
  at: string;
  number: number;
  description: string;
  state: WorkOrderState;
  version: number;
}

/** The page of one step: where a link to it leads, and where a refusal is read without script. */
export function StepPage({ step, children }: { step: StepName; children?: ReactNode }) {
  const { at, number, description, state, version } = useLoaderData<SteppedWorkOrder>();
  return (
    <Page narrow>
      <PageHeader
        title={`${steps[step].title} ${number}`}
        crumbs={[{ label: `Work order ${number}`, to: at }]}
        meta={<WorkOrderStatus state={state} />}
      />
      <Card>
        <p className="mb-3 whitespace-pre-line">{description}</p>
        <StepForm {...{ step, at, version }}>{children}</StepForm>
      </Card>
    </Page>
  );
}
