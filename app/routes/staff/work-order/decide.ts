import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import type { AppContext, appContext } from "#app/context.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";

interface Args {
  context: { get(key: typeof appContext): AppContext };
  request: Request;
  params: Record<string, string | undefined>;
}

/** Decides on something of a work order with what was posted. `subject` is the input that the address names. */
export const decide = <Input, Result>(
  command: Command<Input, Result>,
  subject: "workOrderId" | "quoteId" | "additionalWorkId",
) =>
  answering(async ({ context, params, request }: Args) => {
    const app = staffContext(context);
    const ids = { workOrderId: params.id, quoteId: params.quoteId, additionalWorkId: params.requestId };
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    const sent = await submit(app, command, await request.formData(), { ...asked, [subject]: ids[subject] });
    return sent.ok ? redirect(`/work-orders/${params.id}`) : sent.reply;
  });
