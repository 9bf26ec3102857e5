import { Card } from "#app/components/card.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateField } from "#app/components/form/date-fields.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { ActionBar } from "#app/components/page.tsx";
import { Strip } from "#app/components/strip.tsx";
import type { DraftPage } from "#db/queries/claims/draft-page.ts";
import { draftLineId } from "#domain/claim/draft-line-id.ts";
import { openHolds } from "#domain/claim/release.ts";
import { formatMoney } from "#domain/money/format.ts";
import { counted } from "#domain/words.ts";
import { AttachedFiles } from "./attached-files.tsx";
import { Checks } from "./checks.tsx";
import { ExtraFields } from "./extra-fields.tsx";
import { type FormValues, lineField, rowsOf } from "./form-values.ts";
import { InvoiceFiles } from "./invoice-files.tsx";
import type { Judged } from "./judge.ts";
import { LineFields } from "./line-fields.tsx";
import { Totals } from "./totals.tsx";
import { useDraft } from "./use-draft.ts";

interface InvoiceFormProps {
  page: DraftPage;
  start: FormValues;
  /** What the checks say of `start`. */
  judged: Judged;
  today: string;
  /** Without script: the form came back from its Check button. */
  checked: boolean;
}

/** One invoice, the first time and every time it is corrected. */
export function InvoiceForm({ page, start, judged, today, checked }: InvoiceFormProps) {
  const { base, orderLines, strip, work, corrected } = page;
  const { currency } = base;
  const { values, result, onInput } = useDraft(base, start, judged);
  const { findings, totals, netOf } = result;
  const holds = openHolds(findings).length;
  const repeats = findings.some(({ check, outcome }) => check === "duplicate" && outcome === "hold");
  const printed = [start.statedNetMinor, start.statedTaxMinor, start.statedGrossMinor].some(Boolean);
  return (
    <div onInput={onInput}>
      <Strip {...strip} {...{ currency }} />
      <CommandForm encType="multipart/form-data" className="mt-4 grid gap-4">
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(20rem,2fr)]">
          <div className="grid gap-4">
            <Card title="The invoice">
              <div className="grid gap-4">
                <input type="hidden" name="workOrderId" value={work.id} />
                {corrected && <input type="hidden" name="expectedVersion" value={corrected.version} />}
                <div className="field-row">
                  <TextField
                    label="Number, as printed"
                    name="number"
                    defaultValue={start.number}
                    readOnly={corrected !== null}
                    autoComplete="off"
                    required
                  />
                  <DateField
                    label="Date"
                    name="invoiceDate"
                    defaultValue={start.invoiceDate}
                    max={today}
                    required
                  />
                </div>
                <AttachedFiles />
                <InvoiceFiles workOrderId={work.id} />
              </div>
            </Card>
            <Card title="What you bill" flush>
              <div className="mt-2 border-t border-line">
                {Array.from({ length: rowsOf(start, "lines") }, (_, index) => {
                  const orderLine = orderLines.find(
                    ({ id }) => id === start[lineField(index, "orderLineId")],
                  );
                  const lineId = draftLineId(index);
                  return (
                    orderLine && (
                      <LineFields
                        key={lineId}
                        netMinor={netOf.get(lineId)}
                        {...{ index, orderLine, start, values, findings, currency }}
                      />
                    )
                  );
                })}
                <div className="border-t border-line">
                  <ExtraFields
                    workTo={`/work/${work.id}`}
                    rates={base.rates ?? []}
                    {...{ start, values, findings, currency }}
                  />
                </div>
                <details className="border-t border-line px-4 py-3" open={printed}>
                  <summary className="link">Totals as printed on your invoice</summary>
                  <div className="mt-3 grid gap-3 lg:grid-cols-3">
                    <NumberField
                      label="Before tax"
                      name="statedNetMinor"
                      defaultValue={start.statedNetMinor}
                      unit={currency}
                    />
                    <NumberField
                      label="Tax"
                      name="statedTaxMinor"
                      defaultValue={start.statedTaxMinor}
                      unit={currency}
                    />
                    <NumberField
                      label="Total"
                      name="statedGrossMinor"
                      defaultValue={start.statedGrossMinor}
                      unit={currency}
                    />
                  </div>
                </details>
              </div>
            </Card>
            <CheckboxField
              label="This is the last invoice for this order"
              name="final"
              hint="What you have not billed is then given back."
              defaultChecked={start.final === "on"}
            />
          </div>
          <div className="grid gap-4 lg:sticky lg:top-16">
            <Card title="Comes to">
              <Totals
                netMinor={totals.netMinor}
                taxMinor={totals.taxMinor}
                grossMinor={totals.grossMinor}
                {...{ currency }}
              />
            </Card>
            <Card
              title={
                <span id="checks">
                  {holds === 0 ? "Every check passes" : `${counted(holds, "check")} would hold it`}
                </span>
              }
            >
              {holds > 0 && (
                <p className="mb-3 text-13 text-ink-2">
                  {repeats
                    ? "Change the number before you send it."
                    : "You can send it all the same. It is paid once each hold is put right or let through."}
                </p>
              )}
              <Checks checks={findings} {...{ currency }} />
            </Card>
          </div>
        </div>
        <ActionBar>
          <SubmitButton>{`Send invoice ${formatMoney(totals.grossMinor, currency)}`}</SubmitButton>
          <span className="without-script">
            <button
              className="btn btn-quiet"
              type="submit"
              formMethod="get"
              formEncType="application/x-www-form-urlencoded"
              formNoValidate
              name="checked"
              value="yes"
            >
              Check
            </button>
          </span>
          {checked && <p className="text-13 text-ink-2">Checked as it stands. Nothing was sent yet.</p>}
          {holds > 0 && (
            <a className="link text-13" href="#checks">
              {counted(holds, "check")} would hold it
            </a>
          )}
        </ActionBar>
      </CommandForm>
    </div>
  );
}
