import type { ChangeEventHandler } from "react";
import { minorDigits } from "#domain/money/currency.ts";
import { decimalText } from "#domain/money/format.ts";
import type { FieldProps } from "./field.tsx";
import { controlProps, FieldFrame } from "./field.tsx";
import { useField } from "./form-context.ts";

interface DecimalProps extends FieldProps {
  onChange?: ChangeEventHandler<HTMLInputElement>;
  /** May be below zero: a phone's keys for decimals have no minus. */
  signed?: boolean;
}

export interface MoneyFieldProps extends DecimalProps {
  currency: string;
  /** In minor units. */
  defaultMinor?: number | null | undefined;
}

/** Money as typed text: the command reads it with `parseMoney`, so "1,240.50" is fine. */
export function MoneyField({ currency, defaultMinor, ...props }: MoneyFieldProps) {
  return (
    <DecimalField
      {...props}
      prefix={currency}
      text={defaultMinor == null ? "" : decimalText(defaultMinor, minorDigits(currency))}
    />
  );
}

export interface NumberFieldProps extends DecimalProps {
  defaultValue?: string | undefined;
  /** Shown inside the field, such as "h", "m²" or "%". */
  unit?: string | undefined;
}

export function NumberField({ defaultValue, unit, ...props }: NumberFieldProps) {
  return <DecimalField {...props} suffix={unit} text={defaultValue ?? ""} />;
}

export interface QuantityFieldProps extends DecimalProps {
  /** In thousandths. */
  defaultMilli?: number | null | undefined;
  unit?: string | undefined;
}

export function QuantityField({ defaultMilli, unit, ...props }: QuantityFieldProps) {
  const text = defaultMilli == null ? "" : decimalText(defaultMilli, 3).replace(/\.?0+$/, "");
  return <DecimalField {...props} suffix={unit} text={text} />;
}

interface AffixProps extends DecimalProps {
  text: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

function DecimalField({ label, hint, text, prefix, suffix, onChange, signed, ...props }: AffixProps) {
  const { name, error: given, required } = props;
  const { id, error, typed } = useField(name, { error: given });
  return (
    <FieldFrame {...{ id, label, hint, error, required: !!required }}>
      <span className="input input-affix">
        {prefix && <span>{prefix}</span>}
        <input
          {...controlProps(id, { name, hint, error, required: !!required })}
          type="text"
          inputMode={signed ? "text" : "decimal"}
          autoComplete="off"
          defaultValue={typed ?? text}
          onChange={onChange}
        />
        {suffix && <span>{suffix}</span>}
      </span>
    </FieldFrame>
  );
}
