import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { draftShown, refusedDraft } from "#app/components/claims/draft-shown.ts";
import { InvoiceForm } from "#app/components/claims/invoice-form.tsx";
import { sendInvoice } from "#app/components/claims/send-invoice.ts";
import { shownValues } from "#app/components/claims/shown-values.ts";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorContext } from "#app/guards.ts";
import { submitClaim } from "#commands/claim/submit-claim.ts";
import { readDraftPage } from "#db/queries/claims/draft-page.ts";
import { conflict } from "#domain/refusal.ts";
import { dayKey } from "#domain/time/day.ts";
import { isBillable } from "#domain/work-order/states.ts";
import type { Route } from "./+types/new.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = contractorContext(context);
  const page = await readDraftPage(db, viewer, { workOrderId: params.id }, now);
  // rule W4
  if (!isBillable(page.work.state))
    throw conflict("not_billable", "Complete the work order before you invoice it.");
  return draftShown(page, dayKey(now, frame.timeZone), context, request);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const sent = await sendInvoice(app, submitClaim, await request.formData(), { workOrderId: params.id });
  return sent.ok ? redirect(`/my-invoices/${sent.result.claimId}`) : refusedDraft(context, sent.reply);
});

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const meta: Route.MetaFunction = () => [{ title: "New invoice · Jobroom" }];

export default function NewInvoice({ loaderData, actionData }: Route.ComponentProps) {
  const { work } = loaderData.page;
  return (
    <Page>
      <PageHeader
        title={`Invoice work order ${work.number}`}
        crumbs={[{ label: `Work order ${work.number}`, to: `/work/${work.id}` }]}
        meta={`${work.assetName}, ${work.siteName}`}
      />
      <InvoiceForm {...loaderData} start={shownValues(actionData) ?? loaderData.start} />
    </Page>
  );
}
