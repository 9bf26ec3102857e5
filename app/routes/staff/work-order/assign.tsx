import { HandOverPage } from "#app/components/work-order/hand-over-page.tsx";
import { assignWorkOrder } from "#commands/work-order/assign-work-order.ts";
import type { Route } from "./+types/assign.ts";
import { handOver, readHandOver } from "./hand-over.ts";

export const loader = readHandOver;
export const action = handOver(assignWorkOrder);
export const meta = () => [{ title: "Give it out · Jobroom" }];

export default function Assign({ loaderData }: Route.ComponentProps) {
  return (
    <HandOverPage {...loaderData} title="Give it to a contractor" button="Give it out" asksReason={false} />
  );
}
