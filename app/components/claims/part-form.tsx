import { useMemo, useState } from "react";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { typedValues } from "#app/components/form/reply.ts";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Money, Quantity } from "#app/components/money.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { PartPage } from "#db/queries/claims/part-page.ts";
import { decideApproval } from "#domain/claim/approve.ts";
import { partWords } from "#domain/claim/part-words.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { FormValues } from "./form-values.ts";
import { typedWithheld, withheldField } from "./part-values.ts";
import { RateCompared } from "./rate-compared.tsx";
import { single } from "./shown-values.ts";

interface PartFormProps {
  page: PartPage;
  start: FormValues;
}

/** An amount and a reason for each line; the amount on the button moves with them. */
export function PartForm({ page, start }: PartFormProps) {
  const { claim, input, lines } = page;
  const { currency } = claim;
  const [values, setValues] = useState(start);
  const approval = useMemo(() => decideApproval(input, typedWithheld(page, values)), [input, page, values]);
  return (
    <div
      onInput={(event) => {
        const form = event.currentTarget.querySelector("form");
        if (form) setValues(single(typedValues(new FormData(form))));
      }}
    >
      <CommandForm>
        <input type="hidden" name="expectedVersion" value={claim.version} />
        <div className="card">
          {lines.map((line, index) => (
            <fieldset className="border-t border-line p-4 first:border-t-0" key={line.id}>
              <legend className="sr-only">{line.description}</legend>
              <input type="hidden" name={withheldField(index, "lineId")} value={line.id} />
              <div className="mb-3 flex justify-between gap-3">
                <p className="min-w-0 wrap-anywhere">
                  <span className="font-medium">{line.description}</span>
                  <span className="block text-13 text-ink-3">
                    {line.billedBy === "amount" ? (
                      partWords(line)
                    ) : (
                      <>
                        <Quantity milli={line.quantityMilli} unit={line.unit} /> ×{" "}
                        <Money minor={line.unitPriceMinor} bare {...{ currency }} />
                      </>
                    )}
                  </span>
                  {line.holds.map(({ check, message, rate }) => (
                    <span className="block text-13 tone-amber" key={check}>
                      {message}
                      <RateCompared {...{ rate, currency }} />
                    </span>
                  ))}
                </p>
                <span className="font-medium">
                  <Money minor={line.netMinor} {...{ currency }} />
                </span>
              </div>
              <div className="grid gap-3 lg:grid-cols-[12rem_minmax(0,1fr)]">
                <NumberField
                  label="Withhold"
                  name={withheldField(index, "amountMinor")}
                  defaultValue={start[withheldField(index, "amountMinor")]}
                  unit={currency}
                />
                <TextField
                  label="Why"
                  name={withheldField(index, "reason")}
                  defaultValue={start[withheldField(index, "reason")]}
                  maxLength={1000}
                  required={!!values[withheldField(index, "amountMinor")]}
                />
              </div>
            </fieldset>
          ))}
        </div>
        <ActionBar>
          <SubmitButton>
            {approval.ok ? `Approve ${formatMoney(approval.totals.grossMinor, currency)}` : "Approve in part"}
          </SubmitButton>
          <p className="min-w-0 text-13 text-ink-2" aria-live="polite">
            {approval.ok ? <Summary net={approval.totals.netMinor} {...{ currency }} /> : approval.message}
          </p>
        </ActionBar>
      </CommandForm>
    </div>
  );
}

function Summary({ net, currency }: { net: number; currency: string }) {
  return (
    <>
      <Money minor={net} {...{ currency }} /> before tax
    </>
  );
}
