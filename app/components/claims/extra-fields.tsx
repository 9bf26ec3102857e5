import { useId } from "react";
import { Link } from "react-router";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { RateOptions } from "#app/components/rates/rate-options.tsx";
import { fillRow, namedBy } from "#app/components/rates/rate-row.ts";
import { draftExtraId } from "#domain/claim/draft-line-id.ts";
import type { Finding } from "#domain/claim/finding.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";
import { extraField, type FormValues, rowsOf } from "./form-values.ts";
import { LineFindings } from "./line-findings.tsx";

interface ExtraFieldsProps {
  start: FormValues;
  /** As typed now. */
  values: FormValues;
  findings: readonly Finding[];
  rates: readonly DayRate[];
  currency: string;
  workTo: string;
}

/** What no line of the order covers. It is recorded, and held (rule W7). */
export function ExtraFields({ start, values, findings, rates, currency, workTo }: ExtraFieldsProps) {
  const listId = useId();
  const filled = rowsOf(start, "extras");
  return (
    <details className="px-4 py-3" open={filled > 0}>
      <summary className="link">Something that is not on the order</summary>
      <p className="mt-2 text-13 text-ink-2">
        It holds the invoice until it is approved. You are paid sooner when you{" "}
        <Link className="link" to={workTo}>
          ask for additional work
        </Link>{" "}
        first.
      </p>
      {Array.from({ length: filled + 1 }, (_, index) => (
        <fieldset
          className="mt-3 grid gap-3"
          onInput={({ currentTarget, target }) => fillRow(currentTarget, target, rates, currency)}
          key={extraField(index, "description")}
        >
          <legend className="sr-only">Extra line {index + 1}</legend>
          <TextField
            label="What for"
            name={extraField(index, "description")}
            defaultValue={start[extraField(index, "description")]}
            {...(rates.length > 0 && { list: listId, autoComplete: "off" })}
          />
          <div className="grid grid-cols-2 gap-3">
            <NumberField
              label="Quantity"
              name={extraField(index, "quantityMilli")}
              defaultValue={start[extraField(index, "quantityMilli")] ?? "1"}
              required
            />
            <TextField
              label="Unit"
              name={extraField(index, "unit")}
              defaultValue={start[extraField(index, "unit")] ?? "each"}
              maxLength={20}
            />
            <NumberField
              label="Price of one"
              name={extraField(index, "unitPriceMinor")}
              defaultValue={start[extraField(index, "unitPriceMinor")]}
              unit={currency}
            />
            {namedBy(values[extraField(index, "description")] ?? "", rates)?.hours === "materials" && (
              <NumberField
                label="Its cost"
                name={extraField(index, "costMinor")}
                defaultValue={start[extraField(index, "costMinor")]}
                unit={currency}
              />
            )}
          </div>
          <LineFindings {...{ findings, currency }} lineId={draftExtraId(index)} />
        </fieldset>
      ))}
      {rates.length > 0 && <RateOptions id={listId} {...{ rates, currency }} />}
    </details>
  );
}
