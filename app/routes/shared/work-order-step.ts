import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import type { SteppedWorkOrder } from "#app/components/work-order/step-page.tsx";
import type { AppContext, appContext } from "#app/context.ts";
import { personContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";

interface StepArgs {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
  params: { id?: string | undefined };
}

const addressOf = (kind: "staff" | "contractor", id: string) =>
  `${kind === "staff" ? "/work-orders" : "/work"}/${id}`;

/** What the page of a step says of the work order. */
export const readStep = answering(async ({ context, params }: StepArgs): Promise<SteppedWorkOrder> => {
  const { db, viewer } = personContext(context);
  const { id, number, description, state, version } = await reachWorkOrder(db, viewer, params.id ?? "");
  return { at: addressOf(viewer.kind, id), number, description, state, version };
});

/** Takes the step and goes back to the work order. */
export const takeStep = <Input, Result>(command: Command<Input, Result>) =>
  answering(async ({ context, params, request }: StepArgs) => {
    const app = personContext(context);
    const workOrderId = params.id ?? "";
    const sent = await submit(app, command, await request.formData(), { workOrderId });
    return sent.ok ? redirect(addressOf(app.viewer.kind, workOrderId)) : sent.reply;
  });
