import { Buffer } from "node:buffer";
import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/form/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { setLogo } from "#commands/organisation/set-logo.ts";
import type { Route } from "./+types/logo.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = () => null;

/** A form posts the file itself; the command takes it as text, as programs send it. */
export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const form = await request.formData();
  const file = form.get("picture");
  const bytes = file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0);
  form.delete("picture");
  const picture = Buffer.from(bytes).toString("base64");
  const sent = await submit(staffContext(context), setLogo, form, { picture });
  return sent.ok ? redirect("/settings") : sent.reply;
});

export default RefusedPage;
