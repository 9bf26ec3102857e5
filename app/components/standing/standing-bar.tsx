import { formatMoney } from "#domain/money/format.ts";
import type { StandingFigures } from "#domain/standing-order/figures.ts";

interface StandingBarProps {
  figures: StandingFigures;
  capMinor: number | null;
  currency: string;
}

/** Billed, committed and reserved of the cap, each lower than the one before, so that it is read without colour. */
export function StandingBar({ figures, capMinor, currency }: StandingBarProps) {
  const { billedMinor, committedMinor, reservedMinor, usedMinor } = figures;
  const whole = Math.max(capMinor ?? usedMinor, usedMinor, 1);
  const part = (minor: number) => Math.round((minor / whole) * 1_000) / 10;
  const money = (minor: number) => formatMoney(minor, currency);
  const words = [
    `Billed ${money(billedMinor)}`,
    `committed ${money(committedMinor)}`,
    `reserved ${money(reservedMinor)}`,
    capMinor === null ? "no cap" : `of ${money(capMinor)}`,
  ].join(", ");
  return (
    <svg
      className="standing-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <rect className="standing-billed" width={part(billedMinor)} height="8" />
      <rect
        className="standing-committed"
        x={part(billedMinor)}
        y="2"
        width={part(committedMinor)}
        height="6"
      />
      <rect
        className="standing-reserved"
        x={part(billedMinor + committedMinor)}
        y="5"
        width={part(reservedMinor)}
        height="3"
      />
    </svg>
  );
}
