import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { draftShown, refusedDraft } from "#app/components/claims/draft-shown.ts";
import { InvoiceForm } from "#app/components/claims/invoice-form.tsx";
import { sendInvoice } from "#app/components/claims/send-invoice.ts";
import { shownValues } from "#app/components/claims/shown-values.ts";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorContext } from "#app/guards.ts";
import { resubmitClaim } from "#commands/claim/resubmit-claim.ts";
import { readDraftPage } from "#db/queries/claims/draft-page.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/correct.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = contractorContext(context);
  const page = await readDraftPage(db, viewer, { claimId: params.id }, now);
  return draftShown(page, dayKey(now, frame.timeZone), context, request);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const form = await request.formData();
  const workOrderId = String(form.get("workOrderId") ?? "");
  const sent = await sendInvoice(app, resubmitClaim, form, { workOrderId, claimId: params.id });
  return sent.ok ? redirect(`/my-invoices/${sent.result.claimId}`) : refusedDraft(context, sent.reply);
});

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const meta: Route.MetaFunction = () => [{ title: "Correct an invoice · Jobroom" }];

export default function CorrectInvoice({ loaderData, actionData }: Route.ComponentProps) {
  const { corrected } = loaderData.page;
  if (!corrected) return null;
  return (
    <Page>
      <PageHeader
        title={`Correct invoice ${corrected.number}`}
        crumbs={[{ label: `Invoice ${corrected.number}`, to: `/my-invoices/${corrected.id}` }]}
        meta={`Goes out as version ${corrected.revision + 1}. Every version is kept.`}
      />
      {corrected.state === "rejected" && (
        <div className="mb-4">
          <Notice
            tone="red"
            title={`${corrected.decidedByName ?? "The manager"} rejected version ${corrected.revision}`}
          >
            <p>{corrected.decisionReason}</p>
          </Notice>
        </div>
      )}
      <InvoiceForm {...loaderData} start={shownValues(actionData) ?? loaderData.start} />
    </Page>
  );
}
