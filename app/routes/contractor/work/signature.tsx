import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { contractorContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { addSignature } from "#commands/evidence/add-signature.ts";
import { storeUpload } from "#commands/file/store-upload.ts";
import type { Route } from "./+types/signature.ts";

export const loader = () => null;

/** The picture first, then the signature that names it; both repeat safely under the form's key. */
export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const form = await request.formData();
  const workOrderId = params.id;
  const picture = form.get("picture");
  form.delete("picture");
  try {
    const drawn = picture instanceof File && picture.size > 0 ? picture : null;
    const wanted = { workOrderId, purpose: "signature", audience: "contractor" };
    const stored =
      drawn &&
      (await storeUpload(app.caller(), { file: drawn, wanted }, `${form.get("idempotencyKey")}:picture`));
    const sent = await submit(app, addSignature, form, { workOrderId, fileId: stored?.fileId });
    return sent.ok ? redirect(`/work/${workOrderId}`) : sent.reply;
  } catch (error) {
    return replyTo(error, form);
  }
});

export default RefusedPage;
