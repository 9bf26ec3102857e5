import type { BoardCard } from "#domain/board/card.ts";

/** How much of the agreed sum is invoiced and paid, in hundredths of the bar; over the sum is red. */
export function CardBar({
  agreedMinor,
  invoicedMinor,
  paidMinor,
}: Pick<BoardCard, "agreedMinor" | "invoicedMinor" | "paidMinor">) {
  const whole = Math.max(agreedMinor, invoicedMinor, 1);
  const share = (part: number) => Math.round((part / whole) * 100);
  const words =
    agreedMinor === 0 ? "No sum agreed" : `Invoiced ${share(invoicedMinor)}%, paid ${share(paidMinor)}%`;
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={words}>
      {invoicedMinor > 0 && <rect className="bar-invoiced" width={share(invoicedMinor)} height="4" />}
      {paidMinor > 0 && <rect className="bar-paid" width={share(paidMinor)} height="4" />}
      {invoicedMinor > agreedMinor && (
        <rect className="bar-over" x={share(agreedMinor)} width={100 - share(agreedMinor)} height="4" />
      )}
    </svg>
  );
}
