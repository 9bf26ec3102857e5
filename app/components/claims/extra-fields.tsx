import { type FocusEvent, useState } from "react";
import { Link } from "react-router";
import { NumberField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
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

const LIST = "agreed-rates";
const help = () => import("./extra-rates.tsx");
type Help = Awaited<ReturnType<typeof help>>;

/** What no line of the order covers. It is recorded, and held (rule W7). Rates are suggested once somebody turns to it. */
export function ExtraFields({ start, values, findings, rates, currency, workTo }: ExtraFieldsProps) {
  const filled = rowsOf(start, "extras");
  const [rated, setRated] = useState<Help | null>(null);
  const turnTo = ({ currentTarget: box }: FocusEvent<HTMLElement>) => {
    if (rated || rates.length === 0) return;
    const come = (module: Help) => {
      setRated(module);
      module.catchUp(box, rates, currency);
    };
    // Without a connection they are typed by hand
    help().then(come, () => undefined);
  };
  return (
    <details className="px-4 py-3" open={filled > 0} onFocus={turnTo}>
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
          onInput={({ currentTarget, target }) => rated?.fillRow(currentTarget, target, rates, currency)}
          key={extraField(index, "description")}
        >
          <legend className="sr-only">Extra line {index + 1}</legend>
          <TextField
            label="What for"
            name={extraField(index, "description")}
            defaultValue={start[extraField(index, "description")]}
            {...(rated && { list: LIST, autoComplete: "off" })}
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
            {rated && <rated.CostField {...{ index, start, values, rates, currency }} />}
          </div>
          <LineFindings {...{ findings, currency }} lineId={draftExtraId(index)} />
        </fieldset>
      ))}
      {rated && <rated.RateOptions id={LIST} {...{ rates, currency }} />}
    </details>
  );
}
