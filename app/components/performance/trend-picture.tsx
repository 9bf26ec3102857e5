import { type Figure, shareBp } from "#domain/performance/grade.ts";
import { monthText } from "./month-text.ts";
import { figureText } from "./share-text.ts";

export interface TrendMonth {
  /** "2026-03" */
  month: string;
  /** Null where no work was given that month. */
  figure: Figure | null;
}

const STEP = 20;
const BAR = 14;
const HIGH = 60;

/** A share by month as bars of its height; a month with nothing to measure has a dot on the line. */
export function TrendPicture({ label, months }: { label: string; months: readonly TrendMonth[] }) {
  const [first, last] = [months[0], months.at(-1)];
  const told = months.flatMap(({ month, figure }) => {
    const share = figure && figureText(figure);
    return share ? [`${monthText(month)} ${share}`] : [];
  });
  return (
    <div className="trend">
      <svg
        viewBox={`0 0 ${months.length * STEP} ${HIGH + 4}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${label} by month: ${told.length > 0 ? told.join(", ") : "nothing to measure"}`}
      >
        <path
          className="trend-line"
          d={[0, 0.5, 1].map((part) => `M0 ${2 + HIGH * part}H${months.length * STEP}`).join("")}
        />
        <path
          className="trend-bar"
          d={months.map(({ figure }, at) => barOf(at * STEP + (STEP - BAR) / 2, figure)).join("")}
        />
      </svg>
      <span aria-hidden="true">
        <span>{first && monthText(first.month)}</span>
        <span>{last && monthText(last.month)}</span>
      </span>
    </div>
  );
}

function barOf(x: number, figure: Figure | null): string {
  const bp = figure && shareBp(figure);
  const foot = HIGH + 2;
  if (bp === null) return `M${x + BAR / 2 - 1.5} ${foot - 3}h3v3h-3z`;
  // Nothing at all would look like nothing to measure
  const high = Math.max(Math.round((bp * HIGH) / 10_000), 1);
  return `M${x} ${foot - high}h${BAR}V${foot}h${-BAR}z`;
}
