import { redirect } from "react-router";
import type { AppContext } from "#app/context.ts";
import { replyTo, submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";
import { attachUploads } from "./attach-uploads.ts";

/** Sends a document or plans that, with the files that came with it. */
export async function submitSending<Input, Result>(
  app: Pick<AppContext, "run" | "caller">,
  command: Command<Input, Result>,
  form: FormData,
  documentId: string,
) {
  try {
    await attachUploads(app.caller(), form, documentId);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, command, form, { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
}
