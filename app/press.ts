import { redirect } from "react-router";
import type { Command } from "#commands/command.ts";
import { answering } from "./answer.ts";
import { type AppContext, appContext } from "./context.ts";
import { submit } from "./submit.ts";

type Params = Record<string, string | undefined>;

interface Pressed {
  context: { get(key: typeof appContext): AppContext };
  params: Params;
  request: Request;
}

interface Press<Result> {
  /** What the address says, as the command takes it. */
  known(id: string, params: Params): Record<string, unknown>;
  /** Where it leads when it is done. */
  to(id: string, result: Result): string;
}

/** The action of a button that has an address of its own, `…/:id/<verb>`: one command, then back to the page. */
export const pressing = <Input, Result>(command: Command<Input, Result>, { known, to }: Press<Result>) =>
  answering(async ({ context, params, request }: Pressed) => {
    const id = params.id ?? "";
    const sent = await submit(context.get(appContext), command, await request.formData(), known(id, params));
    return sent.ok ? redirect(to(id, sent.result)) : sent.reply;
  });
