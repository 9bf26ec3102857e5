import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { PayForm } from "#app/components/claims/step-forms.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { markPaid } from "#commands/claim/mark-paid.ts";
import { readClaimHead } from "#db/queries/claims/claim-head.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/pay.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now, frame } = staffContext(context);
  return { claim: await readClaimHead(db, viewer, params.id), today: dayKey(now, frame.timeZone) };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, markPaid, await request.formData(), { claimId: params.id });
  return sent.ok ? redirect(`/invoices/${params.id}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Mark an invoice as paid · Jobroom" }];

export default function PayInvoice({ loaderData: { claim, today } }: Route.ComponentProps) {
  return (
    <Page narrow>
      <PageHeader
        title={`Invoice ${claim.number} was paid`}
        crumbs={[{ label: `Invoice ${claim.number}`, to: `/invoices/${claim.id}` }]}
      />
      <PayForm {...{ claim, today }} />
    </Page>
  );
}
