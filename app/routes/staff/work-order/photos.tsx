import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RefusedPage } from "#app/components/work-order/refused-page.tsx";
import { staffContext } from "#app/guards.ts";
import { storeFormFiles } from "#app/routes/shared/store-form-files.ts";
import { replyTo } from "#app/submit.ts";
import type { Route } from "./+types/photos.ts";

export const loader = () => null;

/** Photos and files from a plain form. With script they go up on their own. */
export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  try {
    await storeFormFiles(app.caller(), form, { workOrderId: params.id, audience: "contractor" });
    return redirect(`/work-orders/${params.id}`);
  } catch (error) {
    return replyTo(error, form);
  }
});

export default RefusedPage;
