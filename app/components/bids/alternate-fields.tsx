import { MoneyField } from "#app/components/form/number-fields.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import type { Alternate } from "#domain/bid/bid.ts";

const SPARE = 2;

/** What the bidder offers beside what was asked for; empty rows are left out. */
export function AlternateFields({
  alternates,
  currency,
}: {
  alternates: readonly Alternate[];
  currency: string;
}) {
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">
        An alternate is in no total. It is ordered only if they choose it. Enter what takes money off with a
        minus, such as −250.
      </p>
      {Array.from({ length: alternates.length + SPARE }, (_, at) => at).map((at) => (
        <div className="field-row" key={at}>
          <TextField
            label={`Alternate ${at + 1}`}
            name={`alternates[${at}].description`}
            defaultValue={alternates[at]?.description}
            maxLength={500}
          />
          <MoneyField
            label={`Adds or takes off for alternate ${at + 1}`}
            name={`alternates[${at}].amountMinor`}
            currency={currency}
            signed
            defaultMinor={alternates[at]?.amountMinor}
          />
        </div>
      ))}
    </div>
  );
}
