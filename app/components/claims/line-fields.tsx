import { NumberField } from "#app/components/form/number-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { Money, Quantity } from "#app/components/money.tsx";
import type { DraftPage } from "#db/queries/claims/draft-page.ts";
import { draftLineId } from "#domain/claim/draft-line-id.ts";
import type { Finding } from "#domain/claim/finding.ts";
import { type FormValues, lineField } from "./form-values.ts";
import { LineFindings } from "./line-findings.tsx";

interface LineFieldsProps {
  index: number;
  orderLine: DraftPage["orderLines"][number];
  start: FormValues;
  /** As typed now. */
  values: FormValues;
  netMinor: number | undefined;
  findings: readonly Finding[];
  currency: string;
}

const ways = [
  { value: "quantity", label: "Quantity" },
  { value: "percent", label: "Percent" },
  { value: "amount", label: "Amount" },
];

/** One line of the order, and how much of it this invoice bills. */
export function LineFields({
  index,
  orderLine,
  start,
  values,
  netMinor = 0,
  findings,
  currency,
}: LineFieldsProps) {
  const by = values[lineField(index, "by")] ?? "quantity";
  const units: Record<string, string> = { quantity: orderLine.unit, percent: "%", amount: currency };
  const { rate: agreed } = orderLine;
  const rate = start[lineField(index, "unitPriceMinor")];
  return (
    <fieldset className="border-t border-line px-4 py-3 first:border-t-0">
      <legend className="sr-only">{orderLine.description}</legend>
      <input type="hidden" name={lineField(index, "orderLineId")} value={orderLine.id} />
      <div className="mb-2 flex justify-between gap-3">
        <div className="min-w-0">
          <p className="font-medium wrap-anywhere">{orderLine.description}</p>
          <p className="text-13 text-ink-3">
            <Quantity milli={orderLine.quantityMilli} unit={orderLine.unit} /> ×{" "}
            <Money minor={orderLine.unitPriceMinor} bare {...{ currency }} />,{" "}
            <Money minor={orderLine.leftMinor} {...{ currency }} /> left
            {agreed?.agreedMinor === orderLine.unitPriceMinor && (
              <span className="block">At the rate of {agreed.card}</span>
            )}
          </p>
        </div>
        <span className={netMinor === 0 ? "text-ink-3" : "font-medium"}>
          <Money minor={netMinor} {...{ currency }} />
        </span>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Bill by"
          name={lineField(index, "by")}
          options={ways}
          defaultValue={start[lineField(index, "by")]}
          required
        />
        <NumberField
          label="This time"
          name={lineField(index, "value")}
          defaultValue={start[lineField(index, "value")]}
          unit={units[by]}
          required
        />
      </div>
      <details className="mt-2" open={rate !== undefined}>
        <summary className="link text-13">Another rate than agreed</summary>
        <div className="mt-2 max-w-xs">
          <NumberField
            label="Your rate"
            name={lineField(index, "unitPriceMinor")}
            hint="Only where you bill by quantity. A higher rate holds the invoice."
            defaultValue={rate}
            unit={currency}
          />
        </div>
      </details>
      <LineFindings lineId={draftLineId(index)} {...{ findings, currency }} />
    </fieldset>
  );
}
