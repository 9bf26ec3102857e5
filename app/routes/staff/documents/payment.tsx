import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { recordPayment } from "#commands/document/record-payment.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import type { Route } from "./+types/payment.ts";
import { documentCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const facts = await reachDocument(db, viewer, params.documentId);
  const { id, number, version, grossMinor, paidMinor } = facts.row;
  const leftMinor = grossMinor - paidMinor;
  return { id, number, version, leftMinor, crumbs: documentCrumbs(facts), currency: frame.currency };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), recordPayment, await request.formData(), { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Record a payment · Jobroom" }];

export default function RecordPayment({ loaderData: invoice }: Route.ComponentProps) {
  const { id, number, version, leftMinor, crumbs, currency } = invoice;
  return (
    <Page narrow>
      <PageHeader
        title={`Payment of ${number}`}
        crumbs={[...crumbs, { label: number, to: `/documents/${id}` }]}
      />
      <CommandForm>
        <input type="hidden" name="expectedVersion" value={version} />
        <MoneyField
          label="Amount received"
          name="amountMinor"
          currency={currency}
          defaultMinor={leftMinor}
          required
        />
        <TextField
          label="Reference"
          name="reference"
          maxLength={100}
          hint="As it stands on the bank statement."
        />
        <SubmitButton>Record the payment</SubmitButton>
      </CommandForm>
    </Page>
  );
}
