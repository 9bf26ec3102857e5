import { formatMoney } from "#domain/money/format.ts";

export interface MoneyBarProps {
  agreedMinor: number;
  invoicedMinor: number;
  paidMinor: number;
  currency: string;
}

/** How far an order is invoiced and paid; what is over the agreed sum is red. */
export function MoneyBar({ agreedMinor, invoicedMinor, paidMinor, currency }: MoneyBarProps) {
  const whole = Math.max(agreedMinor, invoicedMinor, 1);
  const words = `Agreed ${formatMoney(agreedMinor, currency)}, invoiced ${formatMoney(invoicedMinor, currency)}, paid ${formatMoney(paidMinor, currency)}`;
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={words}>
      <rect className="bar-invoiced" width={share(invoicedMinor, whole)} height="4" />
      <rect className="bar-paid" width={share(paidMinor, whole)} height="4" />
      {invoicedMinor > agreedMinor && (
        <rect
          className="bar-over"
          x={share(agreedMinor, whole)}
          width={share(invoicedMinor - agreedMinor, whole)}
          height="4"
        />
      )}
    </svg>
  );
}

export interface ProgressProps {
  /** Such as "photo-3.jpg" or "312 of 1,204 rows". */
  label: string;
  done: number;
  total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="grid gap-1">
      <span className="flex justify-between gap-3 text-13 text-ink-2">
        <span className="truncate">{label}</span>
        <span className="tnum">{Math.floor(share(done, total))}%</span>
      </span>
      <svg
        className="bar"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="progressbar"
        aria-label={label}
        aria-valuenow={done}
        aria-valuemax={total}
        aria-valuemin={0}
      >
        <rect className="bar-done" width={share(done, total)} height="4" />
      </svg>
    </div>
  );
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10));
}
