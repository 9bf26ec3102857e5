import { formatAmount, formatMoney, formatQuantity } from "#domain/money/format.ts";

export interface MoneyProps {
  minor: number;
  currency: string;
  /** Leaves the currency out, where a heading names it. */
  bare?: boolean;
  /** "always" writes the plus before what is added. */
  sign?: "auto" | "always";
}

export function Money({ minor, currency, bare = false, sign = "auto" }: MoneyProps) {
  return (
    <span className="money">
      {bare ? formatAmount(minor, currency) : formatMoney(minor, currency, { sign })}
    </span>
  );
}

/** A quantity in thousandths, with its unit. */
export function Quantity({ milli, unit }: { milli: number; unit?: string | undefined }) {
  return (
    <span className="quantity">
      {formatQuantity(milli)}
      {unit && ` ${unit}`}
    </span>
  );
}
