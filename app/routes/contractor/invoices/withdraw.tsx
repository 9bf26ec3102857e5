import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { WithdrawForm } from "#app/components/claims/withdraw-form.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { withdrawClaim } from "#commands/claim/withdraw-claim.ts";
import { readClaimHead } from "#db/queries/claims/claim-head.ts";
import type { Route } from "./+types/withdraw.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = contractorContext(context);
  return readClaimHead(db, viewer, params.id);
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = contractorContext(context);
  const sent = await submit(app, withdrawClaim, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/my-invoices/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Withdraw an invoice · Jobroom" }];

export default function WithdrawInvoice({ loaderData: claim }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Withdraw invoice ${claim.number}`}
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/my-invoices/${claim.id}` }]}
      />
      <WithdrawForm claim={claim} />
    </Page>
  );
}
