import { use, useState } from "react";
import { Button } from "#app/components/button.tsx";
import { FormContext } from "#app/components/form/form-context.ts";
import { MoneyField, QuantityField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { PlusIcon } from "#app/components/icons/actions.tsx";
import { Money } from "#app/components/money.tsx";
import { lineNet } from "#domain/money/money.ts";
import { parseMoney, parseQuantity } from "#domain/money/parse.ts";
import { places } from "./numbered.ts";

const WITHOUT_SCRIPT = 5;

interface Line {
  description: string;
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
}

export interface LinesFieldProps {
  currency: string;
  /** What is filled in to begin with, such as the last quote. */
  lines?: readonly Line[];
  /** Whether there may be no line at all. */
  optional?: boolean;
}

/** Priced lines: what, how many of what, at what price. Rows nobody fills in are not sent. */
export function LinesField({ currency, lines = [], optional = false }: LinesFieldProps) {
  const reply = use(FormContext)?.reply;
  const typedRows = Object.keys(reply?.values ?? {}).filter((name) => name.endsWith("].description")).length;
  const [count, setCount] = useState(Math.max(lines.length, typedRows, 1));
  const [totalMinor, setTotalMinor] = useState(() => lines.reduce((sum, line) => sum + netOf(line), 0));
  return (
    <fieldset className="field" onChange={(event) => setTotalMinor(totalOf(event.currentTarget, currency))}>
      <legend className="field-label mb-2">Lines</legend>
      {reply?.errors.lines && <p className="field-error">{reply.errors.lines[0]}</p>}
      <div className="line-rows">
        {places(count).map((index) => (
          <LineRow
            key={index}
            index={index}
            line={lines[index]}
            currency={currency}
            required={index === 0 && !optional}
          />
        ))}
        <noscript>
          {places(WITHOUT_SCRIPT).map((index) => (
            <LineRow key={index} index={count + index} currency={currency} required={false} />
          ))}
        </noscript>
      </div>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <Button size="small" onClick={() => setCount(count + 1)}>
          <PlusIcon /> Add a line
        </Button>
        <output className="text-14 text-ink-2" aria-live="polite">
          Total without tax <Money minor={totalMinor} currency={currency} />
        </output>
      </div>
    </fieldset>
  );
}

interface LineRowProps {
  index: number;
  line?: Line | undefined;
  currency: string;
  required: boolean;
}

function LineRow({ index, line, currency, required }: LineRowProps) {
  const name = `lines[${index}]`;
  return (
    <div className="line-row">
      <TextField
        label="What"
        name={`${name}.description`}
        defaultValue={line?.description}
        maxLength={200}
        required={required}
      />
      <QuantityField
        label="Quantity"
        name={`${name}.quantityMilli`}
        defaultMilli={line?.quantityMilli ?? 1_000}
        required
      />
      <TextField
        label="Unit"
        name={`${name}.unit`}
        defaultValue={line?.unit ?? "each"}
        maxLength={20}
        required
      />
      <MoneyField
        label="Price"
        name={`${name}.unitPriceMinor`}
        currency={currency}
        defaultMinor={line?.unitPriceMinor}
        required={required}
      />
    </div>
  );
}

const netOf = ({ quantityMilli, unitPriceMinor }: Line) =>
  lineNet({ quantityMilli, unitPriceMinor, discountMinor: 0 });

function totalOf(fieldset: HTMLFieldSetElement, currency: string): number {
  const text = (index: number, part: string) =>
    fieldset.querySelector<HTMLInputElement>(`[name="lines[${index}].${part}"]`)?.value ?? "";
  let total = 0;
  for (let index = 0; fieldset.querySelector(`[name="lines[${index}].description"]`); index += 1) {
    const quantity = parseQuantity(text(index, "quantityMilli"));
    const price = parseMoney(text(index, "unitPriceMinor"), currency);
    const isSmall = quantity.ok && price.ok && quantity.value * price.value < Number.MAX_SAFE_INTEGER;
    if (isSmall)
      total += lineNet({ quantityMilli: quantity.value, unitPriceMinor: price.value, discountMinor: 0 });
  }
  return total;
}
