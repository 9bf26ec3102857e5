import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { contractorChoice } from "#app/components/work-order/contractor-choice.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { staffContext } from "#app/guards.ts";
import { weighedContractors } from "#app/routes/staff/search/weighed-contractors.ts";
import { submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";
import { oneContractor } from "#db/queries/work-order-choices.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
  params: { id?: string | undefined };
}

/** The work order, who has it, and what a search without script found. */
export const readHandOver = answering(async ({ context, params, request }: Args) => {
  const app = staffContext(context);
  const { db, viewer } = app;
  const { id, number, version, state, contractorId } = await reachWorkOrder(db, viewer, params.id ?? "");
  const typed = new URL(request.url).searchParams.get("contractorIdText");
  const [now] = await oneContractor(db, viewer.orgId, contractorId);
  const results = typed ? await weighedContractors(app, typed) : undefined;
  return {
    workOrder: { id, number, version },
    contractor: state === "draft" && now ? contractorChoice(now) : undefined,
    results,
  };
});

export const handOver = <Input, Result>(command: Command<Input, Result>) =>
  answering(async ({ context, params, request }: Args) => {
    const sent = await submit(staffContext(context), command, await request.formData(), {
      workOrderId: params.id,
    });
    return sent.ok ? redirect(`/work-orders/${params.id}`) : sent.reply;
  });
