import { type FormEvent, useState } from "react";
import { MoneyField, QuantityField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { RateNote } from "#app/components/rates/rate-note.tsx";
import { fillRow, namedBy, type RowTyped, readRow } from "#app/components/rates/rate-row.ts";
import { agreedFor, type LineRate } from "#domain/rate/agreed.ts";
import type { DayRate } from "#domain/rate/rates-on.ts";

export interface Line {
  description: string;
  quantityMilli: number;
  unit: string;
  unitPriceMinor: number;
  rate?: LineRate | null;
}

export interface LineRowProps {
  index: number;
  line?: Line | undefined;
  currency: string;
  required: boolean;
  /** What the row may be priced at, and the list that suggests it. */
  rates: readonly DayRate[];
  listId: string;
}

/** One priced line. Words of a rate card fill its unit and price, and the agreed rate stands beside another price. */
export function LineRow({ index, line, currency, required, rates, listId }: LineRowProps) {
  const name = `lines[${index}]`;
  const start = line && { ...line, costMinor: line.rate?.costMinor };
  const [typed, setTyped] = useState<RowTyped | undefined>(start);
  const isMaterials = typed !== undefined && namedBy(typed.description, rates)?.hours === "materials";
  const agreed = typed && agreedFor(typed, rates);
  function look({ currentTarget: row, target }: FormEvent<HTMLElement>) {
    if (rates.length === 0) return;
    fillRow(row, target, rates, currency);
    setTyped(readRow(row, currency));
  }
  return (
    <div className="line-row" onInput={look}>
      <TextField
        label="What"
        name={`${name}.description`}
        defaultValue={line?.description}
        maxLength={200}
        required={required}
        {...(rates.length > 0 && { list: listId, autoComplete: "off" })}
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
      {isMaterials && (
        <MoneyField
          label="Its cost"
          name={`${name}.costMinor`}
          currency={currency}
          defaultMinor={line?.rate?.costMinor}
        />
      )}
      {agreed && typed?.unitPriceMinor != null && (
        <p className="line-row-note" aria-live="polite">
          <RateNote
            rate={agreed}
            line={{ ...typed, unitPriceMinor: typed.unitPriceMinor }}
            currency={currency}
          />
        </p>
      )}
    </div>
  );
}
