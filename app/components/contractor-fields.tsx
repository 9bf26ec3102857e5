import { decimalText } from "#domain/money/format.ts";
import { MoneyField, NumberField } from "./form/number-fields.tsx";
import { TextField } from "./form/text-field.tsx";

interface ContractorFieldsProps {
  currency: string;
  contractor?: {
    name: string;
    trade: string;
    email: string | null;
    phone: string | null;
    taxNumber: string | null;
    toleranceBp: number | null;
    toleranceMinor: number | null;
  };
}

export function ContractorFields({ currency, contractor }: ContractorFieldsProps) {
  const text = (value: string | null | undefined) => value ?? undefined;
  return (
    <>
      <TextField label="Name" name="name" defaultValue={contractor?.name} autoComplete="off" required />
      <div className="field-row">
        <TextField label="Trade" name="trade" defaultValue={contractor?.trade} placeholder="Electrical" />
        <TextField label="Tax number" name="taxNumber" defaultValue={text(contractor?.taxNumber)} />
      </div>
      <div className="field-row">
        <TextField
          label="Email"
          name="email"
          type="email"
          defaultValue={text(contractor?.email)}
          autoComplete="off"
        />
        <TextField
          label="Phone"
          name="phone"
          type="tel"
          defaultValue={text(contractor?.phone)}
          autoComplete="off"
        />
      </div>
      <ToleranceFields
        {...{ currency }}
        toleranceBp={contractor?.toleranceBp}
        toleranceMinor={contractor?.toleranceMinor}
        inherits
      />
    </>
  );
}

interface ToleranceFieldsProps {
  currency: string;
  toleranceBp: number | null | undefined;
  toleranceMinor: number | null | undefined;
  /** Blank means what the organisation says, not zero (rule P6). */
  inherits?: boolean;
}

export function ToleranceFields({
  currency,
  toleranceBp,
  toleranceMinor,
  inherits = false,
}: ToleranceFieldsProps) {
  const blank = inherits
    ? "How far an invoice may go over its order. Blank is what your organisation allows."
    : "How far an invoice may go over its order. Blank is not at all.";
  return (
    <div className="field-row">
      <NumberField
        label="Tolerance, percent"
        name="toleranceBp"
        unit="%"
        defaultValue={toleranceBp == null ? undefined : decimalText(toleranceBp, 2)}
        hint={blank}
      />
      <MoneyField
        label="Tolerance, amount"
        name="toleranceMinor"
        currency={currency}
        defaultMinor={toleranceMinor}
        hint="With both, the lower one counts."
      />
    </div>
  );
}
