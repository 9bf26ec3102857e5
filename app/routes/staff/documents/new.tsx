import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { Combobox } from "#app/components/form/combobox.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { contractorChoice } from "#app/components/work-order/contractor-choice.ts";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { createBill } from "#commands/document/create-bill.ts";
import { createDocument } from "#commands/document/create-document.ts";
import { readNewDocument } from "#db/queries/new-document.ts";
import { findAssets, findContractors } from "#db/queries/work-order-choices.ts";
import { documentKinds, isStanding, kindFacts } from "#domain/document/kinds.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { Route } from "./+types/new.ts";
import { ChooseItems } from "./choose-items.tsx";
import { KindChoices } from "./kind-choices.tsx";
import { NewBill } from "./new-bill.tsx";
import { TemplateChoice } from "./template-choice.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, request, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  const asked = new URL(request.url).searchParams;
  const kind = documentKinds.find((one) => one === asked.get("kind") && !isStanding(one)) ?? null;
  const [assetText, contractorText] = [asked.get("assetIdText"), asked.get("contractorIdText")];
  const [offered, assets, contractors] = await Promise.all([
    readNewDocument(db, viewer, params.jobId, kind ?? "proposal"),
    assetText ? findAssets(db, viewer.orgId, assetText) : undefined,
    contractorText ? findContractors(db, viewer.orgId, contractorText) : undefined,
  ]);
  return {
    kind,
    ...offered,
    assets,
    contractors: contractors?.map(contractorChoice),
    currency: frame.currency,
  };
});

export const action = answering(async ({ context, request, params: { jobId } }: Route.ActionArgs) => {
  const kind = new URL(request.url).searchParams.get("kind") ?? undefined;
  const app = staffContext(context);
  const form = await request.formData();
  const sent =
    kind === "bill"
      ? await submit(app, createBill, form)
      : await submit(app, createDocument, form, { jobId, kind });
  return sent.ok ? redirect(`/documents/${sent.result.documentId}/draft`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "New document · Jobroom" }];

export default function NewDocument({ loaderData }: Route.ComponentProps) {
  const { kind, job, budget, used, orders, billable, templates, assets, contractors, currency } = loaderData;
  const crumbs = [{ label: `Job ${job.number}`, to: `/jobs/${job.id}` }];
  if (!kind)
    return (
      <Page narrow>
        <PageHeader title="New document" crumbs={crumbs} />
        <KindChoices
          jobId={job.id}
          without={[
            ...(orders.length === 0 ? (["change_order", "customer_invoice"] as const) : []),
            ...(billable.length === 0 ? (["bill"] as const) : []),
          ]}
        />
      </Page>
    );
  if (kind === "bill") return <NewBill {...{ job, billable, currency }} />;
  const { label, type, party, priced } = kindFacts[kind];
  const needsOrder = kind === "change_order" || kind === "customer_invoice";
  return (
    <Page narrow>
      <PageHeader
        title={`New ${label.toLowerCase()}`}
        crumbs={[...crumbs, { label: "New document", to: `/jobs/${job.id}/documents/new` }]}
      />
      {party === "customer" && !job.customerId && (
        <Notice tone="amber" title="This job has no customer yet">
          <a className="link" href={`/jobs/${job.id}/edit`}>
            Choose who it is for
          </a>
        </Notice>
      )}
      <Card>
        <CommandForm>
          <TextField label="Title" name="title" defaultValue={job.title} maxLength={200} required />
          {party === "contractor" && kind !== "bid_request" && (
            <Combobox
              label="Contractor"
              name="contractorId"
              url="/search/contractors"
              placeholder="Name or trade"
              results={contractors}
              required
            />
          )}
          {type === "vendor_order" && (
            <Combobox
              label="Asset"
              name="assetId"
              url="/search/assets"
              placeholder="Name, code or site"
              results={assets}
              required
            />
          )}
          {needsOrder && (
            <SelectField
              label="Order"
              name="ofDocumentId"
              options={orders.map(({ id, number, title, contractMinor, invoicedMinor }) => ({
                value: id,
                label: `${number} · ${title} · ${formatMoney((contractMinor ?? 0) - invoicedMinor, currency)} left to invoice`,
              }))}
              placeholder="Choose an accepted order"
              defaultValue={orders.length === 1 ? orders[0]?.id : undefined}
              required
            />
          )}
          <TemplateChoice templates={templates} />
          {budget.items.length > 0 ? (
            <ChooseItems {...{ budget, used, priced, currency }} />
          ) : (
            <Notice title="The budget has no lines yet">
              <p>
                You can write lines by hand next, or{" "}
                <a className="link" href={`/jobs/${job.id}/budget`}>
                  fill the budget first
                </a>
                .
              </p>
            </Notice>
          )}
          <SubmitButton>Make the draft</SubmitButton>
        </CommandForm>
      </Card>
    </Page>
  );
}
