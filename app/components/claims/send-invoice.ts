import type { AppContext } from "#app/context.ts";
import type { Reply, Submitted } from "#app/submit.ts";
import { replyTo, submit } from "#app/submit.ts";
import type { Command } from "#commands/command.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import { conflict, Refusal } from "#domain/refusal.ts";
import { counted } from "#domain/words.ts";

/**
 * Keeps the files that came with an invoice, then sends it. Where the invoice is refused its files stay attached to
 * the form, so that they travel once.
 */
export async function sendInvoice<Input, Result>(
  app: Pick<AppContext, "run" | "caller">,
  command: Command<Input, Result>,
  form: FormData,
  known: { workOrderId: string } & Record<string, unknown>,
): Promise<Submitted<Result>> {
  const refused = await attach(app, form, known.workOrderId);
  if (refused) return { ok: false, reply: refused };
  return submit(app, command, form, known);
}

const waitFor = (files: number) =>
  `${counted(files, "file")} ${files === 1 ? "is" : "are"} still on the way. Send the invoice once everything has arrived.`;

async function attach(
  app: Pick<AppContext, "caller">,
  form: FormData,
  workOrderId: string,
): Promise<Reply | null> {
  const underWay = Number(form.get("filesUnderWay") ?? 0);
  form.delete("filesUnderWay");
  if (underWay > 0) return replyTo(conflict("files_under_way", waitFor(underWay), "files"), form);
  const uploads = form.getAll("files").filter((value) => value instanceof File && value.size > 0);
  const key = String(form.get("idempotencyKey") ?? "");
  form.delete("files");
  let attached = [...form.keys()].filter((name) => name.startsWith("fileIds[")).length;
  for (const file of uploads as File[]) {
    try {
      const wanted = { workOrderId, purpose: "invoice" };
      const { fileId, name } = await storeUpload(
        app.caller(),
        { file, wanted },
        `${key}:${file.name}:${file.size}`,
      );
      form.append(`fileIds[${attached}]`, fileId);
      form.append(`fileNames[${attached}]`, name);
      attached += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return replyTo(new Refusal(error.kind, error.code, error.message, "files"), form);
    }
  }
  return null;
}
