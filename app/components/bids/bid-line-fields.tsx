import { MoneyField } from "#app/components/form/number-fields.tsx";
import { SelectField } from "#app/components/form/select-field.tsx";
import { TextField } from "#app/components/form/text-field.tsx";
import { Quantity } from "#app/components/money.tsx";
import type { BidLine, RequestedLine } from "#domain/bid/bid.ts";

interface BidLineFieldsProps {
  line: RequestedLine;
  index: number;
  /** As it was bid before. */
  bid: BidLine | undefined;
  currency: string;
}

const WAYS = [
  { value: "priced", label: "Priced" },
  { value: "excluded", label: "Not included" },
  { value: "elsewhere", label: "In another line" },
];

/** One line of the request, and what the bidder says of it. */
export function BidLineFields({ line, index, bid, currency }: BidLineFieldsProps) {
  const name = (field: string) => `lines[${index}].${field}`;
  return (
    <fieldset className="border-t border-line px-4 py-3 first:border-t-0">
      <legend className="sr-only">{line.description}</legend>
      <input type="hidden" name={name("lineId")} value={line.id} />
      <p className="mb-2 flex justify-between gap-3">
        <span className="min-w-0 font-medium wrap-anywhere">{line.description}</span>
        <span className="text-ink-2">
          <Quantity milli={line.quantityMilli} unit={line.unit} />
        </span>
      </p>
      <div className="bid-line">
        <SelectField
          label="This line is"
          name={name("standing")}
          options={WAYS}
          defaultValue={bid?.standing ?? "priced"}
          required
        />
        <div className="bid-price">
          <MoneyField
            label={line.unit === "each" ? "Price each" : `Price per ${line.unit || "unit"}`}
            name={name("unitPriceMinor")}
            currency={currency}
            defaultMinor={bid?.standing === "priced" ? bid.unitPriceMinor : null}
            required
          />
        </div>
        <TextField label="Note" name={name("note")} defaultValue={bid?.note} maxLength={500} />
      </div>
    </fieldset>
  );
}
