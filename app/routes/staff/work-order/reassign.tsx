import { HandOverPage } from "#app/components/work-order/hand-over-page.tsx";
import { reassignWorkOrder } from "#commands/work-order/reassign-work-order.ts";
import type { Route } from "./+types/reassign.ts";
import { handOver, readHandOver } from "./hand-over.ts";

export const loader = readHandOver;
export const action = handOver(reassignWorkOrder);
export const meta = () => [{ title: "Give to another contractor · Jobroom" }];

export default function Reassign({ loaderData }: Route.ComponentProps) {
  return (
    <HandOverPage {...loaderData} title="Give to another contractor" button="Give it to them" asksReason />
  );
}
