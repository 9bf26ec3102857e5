import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { contractorContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
  params: Record<string, string | undefined>;
}

/** Runs a command about one work order with what was posted, and goes back to its page. `id` in the address is the work order. */
export const onWorkOrder = <Input, Result>(command: Command<Input, Result>) =>
  answering(async ({ context, params, request }: Args) => {
    const app = contractorContext(context);
    const { id: workOrderId, ...others } = params;
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const sent = await submit(app, command, await request.formData(), { ...asked, ...others, workOrderId });
    return sent.ok ? redirect(`/work/${workOrderId}`) : sent.reply;
  });
