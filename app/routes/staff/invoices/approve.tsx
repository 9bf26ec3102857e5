import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { ApproveForm } from "#app/components/claims/step-forms.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { approveClaim } from "#commands/claim/approve-claim.ts";
import { readClaimHead } from "#db/queries/claims/claim-head.ts";
import type { Route } from "./+types/approve.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return readClaimHead(db, viewer, params.id);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, approveClaim, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/invoices/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Approve an invoice · Jobroom" }];

export default function ApproveInvoice({ loaderData: claim }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Approve invoice ${claim.number}`}
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/invoices/${claim.id}` }]}
      />
      <ApproveForm claim={claim} grossMinor={claim.grossMinor} currency={claim.currency} />
    </Page>
  );
}
