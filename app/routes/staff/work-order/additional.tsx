import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { numbered } from "#app/components/work-order/numbered.ts";
import { RequestView } from "#app/components/work-order/request-view.tsx";
import { staffContext } from "#app/guards.ts";
import { readRequestPage } from "#app/routes/shared/proposal.ts";
import { manager } from "#domain/access/may.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { Route } from "./+types/additional.ts";

export const loader = answering(async (args: Route.LoaderArgs) => ({
  ...(await readRequestPage(args, args.params.id, args.params.requestId)),
  mayDecide: manager(staffContext(args.context).viewer),
}));

export const meta = () => [{ title: "Additional work · Jobroom" }];

export default function Additional({ loaderData }: Route.ComponentProps) {
  const { id, number, request, order, files, mayDecide } = loaderData;
  const { currency } = order;
  const at = `/work-orders/${id}/additional/${request.id}`;
  return (
    <Page narrow>
      <PageHeader
        title={`Additional work ${request.number}`}
        crumbs={[{ label: `Work order ${number}`, to: `/work-orders/${id}` }]}
      />
      <div className="grid grid-cols-1 gap-4">
        <RequestView {...{ request, files, currency }} />
        {mayDecide && request.state === "requested" && (
          <>
            <CommandForm action={`${at}/approve`} inPlace>
              <input type="hidden" name="expectedVersion" value={request.version} />
              <p className="text-ink-2">The order and its not-to-exceed rise by this amount.</p>
              <div>
                <SubmitButton>Approve {formatMoney(request.amountMinor, currency)}</SubmitButton>
              </div>
            </CommandForm>
            <Card title="Or approve a part">
              <CommandForm action={`${at}/approve`} inPlace>
                <input type="hidden" name="expectedVersion" value={request.version} />
                {numbered(request.lines).map((line) => (
                  <div className="field-row" key={line.place}>
                    <input type="hidden" name={`answers[${line.place}].line`} value={line.place} />
                    <MoneyField
                      label={line.description}
                      name={`answers[${line.place}].approvedMinor`}
                      currency={currency}
                      defaultMinor={line.netMinor}
                      hint={`Asked for ${formatMoney(line.netMinor, currency)}`}
                      required
                    />
                    <TextField label="Why less" name={`answers[${line.place}].reason`} maxLength={500} />
                  </div>
                ))}
                <div>
                  <SubmitButton kind="quiet">Approve a part</SubmitButton>
                </div>
              </CommandForm>
            </Card>
            <Card title="Or reject it">
              <CommandForm action={`${at}/reject`} inPlace>
                <TextArea label="Why" name="reason" required maxLength={1000} />
                <div>
                  <SubmitButton kind="danger">Reject</SubmitButton>
                </div>
              </CommandForm>
            </Card>
          </>
        )}
      </div>
    </Page>
  );
}
