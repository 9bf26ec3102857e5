import { Link } from "react-router";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { extraField, type FormValues, rowsOf } from "./form-values.ts";

interface ExtraFieldsProps {
  start: FormValues;
  currency: string;
  workTo: string;
}

/** What no line of the order covers. It is recorded, and held (rule W7). */
export function ExtraFields({ start, currency, workTo }: ExtraFieldsProps) {
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
        <fieldset className="mt-3 grid gap-3" key={extraField(index, "description")}>
          <legend className="sr-only">Extra line {index + 1}</legend>
          <TextField
            label="What for"
            name={extraField(index, "description")}
            defaultValue={start[extraField(index, "description")]}
          />
          <div className="grid grid-cols-2 gap-3">
            <NumberField
              label="Quantity"
              name={extraField(index, "quantityMilli")}
              defaultValue={start[extraField(index, "quantityMilli")] ?? "1"}
              required
            />
            <NumberField
              label="Price of one"
              name={extraField(index, "unitPriceMinor")}
              defaultValue={start[extraField(index, "unitPriceMinor")]}
              unit={currency}
            />
          </div>
        </fieldset>
      ))}
    </details>
  );
}
