import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { RejectForm } from "#app/components/claims/step-forms.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { rejectClaim } from "#commands/claim/reject-claim.ts";
import { readClaimHead } from "#db/queries/claims/claim-head.ts";
import type { Route } from "./+types/reject.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  return readClaimHead(db, viewer, params.id);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, rejectClaim, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/invoices/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Reject an invoice · Jobroom" }];

export default function RejectInvoice({ loaderData: claim }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Reject invoice ${claim.number}`}
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/invoices/${claim.id}` }]}
      />
      <RejectForm claim={claim} />
    </Page>
  );
}
