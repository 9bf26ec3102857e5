import { use, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { FormContext } from "#app/components/form/form-context.ts";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { PlusIcon } from "#app/components/icons/actions.tsx";
import { places } from "#app/components/work-order/numbered.ts";
import type { TemplateContent } from "#domain/document/template.ts";
import { decimalText } from "#domain/money/format.ts";

const WITHOUT_SCRIPT = 4;

/** Parts of the price that are invoiced as they are reached. Rows nobody fills in are not sent. */
export function PaymentsField({ schedule }: Pick<TemplateContent, "schedule">) {
  const reply = use(FormContext)?.reply;
  const typed = Object.keys(reply?.values ?? {}).filter((name) => /^schedule\[\d+\]\.name$/.test(name));
  const [count, setCount] = useState(Math.max(schedule.length, typed.length, 1));
  return (
    <fieldset className="field">
      <legend className="field-label mb-2">Payments by milestone</legend>
      {reply?.errors.schedule && <p className="field-error">{reply.errors.schedule[0]}</p>}
      <div className="grid gap-3">
        {places(count).map((at) => (
          <PaymentRow key={at} at={at} payment={schedule[at]} />
        ))}
        <noscript>
          {places(WITHOUT_SCRIPT).map((at) => (
            <PaymentRow key={at} at={count + at} />
          ))}
        </noscript>
      </div>
      <div className="mt-2">
        <Button size="small" onClick={() => setCount(count + 1)}>
          <PlusIcon /> Add a payment
        </Button>
      </div>
    </fieldset>
  );
}

function PaymentRow({
  at,
  payment,
}: {
  at: number;
  payment?: TemplateContent["schedule"][number] | undefined;
}) {
  const { share } = payment ?? {};
  return (
    <div className="field-row">
      <TextField label="When" name={`schedule[${at}].name`} defaultValue={payment?.name} />
      <NumberField
        label="Of the total"
        name={`schedule[${at}].bp`}
        unit="%"
        defaultValue={share?.kind === "percent" ? decimalText(share.bp, 2) : undefined}
      />
    </div>
  );
}
