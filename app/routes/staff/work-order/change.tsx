import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { changeOrder } from "#commands/order/change-order.ts";
import { readOrderFacts } from "#db/queries/order-facts.ts";
import { reachWorkOrder } from "#db/queries/work-order-facts.ts";
import type { Route } from "./+types/change.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const row = await reachWorkOrder(db, viewer, params.id);
  const { order, contractSumMinor } = await readOrderFacts(db, row, viewer.id);
  return { id: row.id, number: row.number, version: row.version, order, contractSumMinor };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const app = staffContext(context);
  const sent = await submit(app, changeOrder, await request.formData(), { workOrderId: params.id });
  return sent.ok ? redirect(`/work-orders/${params.id}`) : sent.reply;
});

export const meta = () => [{ title: "Change the order · Jobroom" }];

export default function Change({
  loaderData: { id, number, version, order, contractSumMinor },
}: Route.ComponentProps) {
  const { currency, nteMinor, invoicedMinor } = order;
  return (
    <Page narrow>
      <PageHeader
        title={`Change order ${order.number}`}
        crumbs={[{ label: `Work order ${number}`, to: `/work-orders/${id}` }]}
      />
      <Card>
        <Facts
          facts={[
            ["Order now", <Money key="sum" minor={contractSumMinor} currency={currency} />],
            ["Not to exceed", <Money key="nte" minor={nteMinor} currency={currency} />],
            ["Invoiced", <Money key="invoiced" minor={invoicedMinor} currency={currency} />],
          ]}
        />
        <div className="mt-4">
          <CommandForm>
            <input type="hidden" name="expectedVersion" value={version} />
            <MoneyField
              label="Change by"
              name="amountMinor"
              currency={currency}
              hint="Without tax. Write a minus before it to lower the order. What raises the order raises its not-to-exceed too."
              required
            />
            <TextField label="What it is for" name="description" maxLength={200} required />
            <TextArea label="Why" name="reason" maxLength={1000} required />
            <div>
              <SubmitButton>Change the order</SubmitButton>
            </div>
          </CommandForm>
        </div>
      </Card>
    </Page>
  );
}
