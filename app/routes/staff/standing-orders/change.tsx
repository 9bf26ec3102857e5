import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card, Facts } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { withAdded } from "#app/components/form/picked.ts";
import { typedValues } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Money } from "#app/components/money.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { TermsFields } from "#app/components/standing/terms-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { changeStandingOrder } from "#commands/standing-order/change-standing-order.ts";
import { reachStanding } from "#db/queries/standing-orders/reach.ts";
import { standingFigures } from "#domain/standing-order/figures.ts";
import type { Route } from "./+types/change.ts";
import { rateCardChoices } from "./rate-card-choices.ts";
import { SCOPE_NAMES, scopeFound } from "./scope-found.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const asked = withAdded(new URL(request.url).searchParams, SCOPE_NAMES);
  const { row, terms } = await reachStanding(db, viewer, params.id);
  const [rateCards, found] = await Promise.all([
    rateCardChoices(db, viewer, row.contractorId),
    scopeFound(db, viewer.orgId, asked),
  ]);
  return {
    row: { id: row.id, number: row.number, title: row.title, version: row.version },
    usedMinor: standingFigures(row, row.capMinor).usedMinor,
    fields: { terms, rateCards, found, currency: row.currency, by: viewer.name },
    typed: asked.has("validFrom") ? typedValues(asked) : null,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const form = withAdded(await request.formData(), SCOPE_NAMES);
  const sent = await submit(staffContext(context), changeStandingOrder, form, { standingOrderId: params.id });
  return sent.ok ? redirect(`/documents/${sent.result.documentId}/send`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Change a standing order · Jobroom" }];

export default function ChangeStandingOrder({ loaderData }: Route.ComponentProps) {
  const { row, usedMinor, fields, typed } = loaderData;
  return (
    <Page narrow>
      <PageHeader
        title={`Change standing order ${row.number}`}
        crumbs={[{ label: `Standing order ${row.number}`, to: `/standing-orders/${row.id}` }]}
        meta="The contractor is sent the change, and it is in force once they accept it."
      />
      <Card>
        <Facts facts={[["Used by now", <Money key="used" minor={usedMinor} currency={fields.currency} />]]} />
        <div className="mt-4">
          <CommandForm reply={typed && { errors: {}, values: typed }}>
            <input type="hidden" name="expectedVersion" value={row.version} />
            <TextField
              label="Title"
              name="title"
              defaultValue={`Change to ${row.title}`.slice(0, 120)}
              maxLength={120}
            />
            <TermsFields {...fields} />
            <SubmitButton>Draft the change</SubmitButton>
          </CommandForm>
        </div>
      </Card>
    </Page>
  );
}
