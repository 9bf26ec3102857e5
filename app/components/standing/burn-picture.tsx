import type { BurnDown, BurnPoint } from "#domain/standing-order/burn-down.ts";
import { daysFrom } from "#domain/time/days.ts";

const WIDE = 1_000;
const HIGH = 300;
const MARGIN = 6;

interface BurnPictureProps {
  burn: BurnDown;
  /** Says what it shows to those who do not see it. */
  words: string;
  today: string;
  validTo: string;
}

/**
 * What is left by the day: past days as a thick line, work called off for later dashed, the pace dotted. It grows with
 * its place, and its lines stay as thick as they are.
 */
export function BurnPicture({ burn, words, today, validTo }: BurnPictureProps) {
  const { from, to, topMinor, past, ahead, pace } = burn;
  const days = Math.max(daysFrom(from, to), 1);
  const x = (day: string) => Math.round((daysFrom(from, day) / days) * WIDE);
  const y = (minor: number) => Math.round(MARGIN + (1 - minor / topMinor) * (HIGH - 2 * MARGIN));
  const stepped = (points: readonly BurnPoint[]) =>
    points
      .map(({ day, minor }, at) => (at === 0 ? `M${x(day)} ${y(minor)}` : `H${x(day)}V${y(minor)}`))
      .join("");
  const [start, end] = pace;
  return (
    <svg
      className="burn"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      {[0, topMinor / 2, topMinor].map((minor) => (
        <path key={minor} className="burn-grid" d={`M0 ${y(minor)}H${WIDE}`} />
      ))}
      <path className="burn-end" d={`M${x(validTo)} 0V${HIGH}`} />
      {today >= from && today <= to && <path className="burn-today" d={`M${x(today)} 0V${HIGH}`} />}
      <path className="burn-area" d={`${stepped(past)}V${y(0)}H${x(from)}Z`} />
      <path className="burn-past" d={stepped(past)} />
      {ahead.length > 1 && <path className="burn-ahead" d={stepped(ahead)} />}
      {start && end && (
        <path className="burn-pace" d={`M${x(start.day)} ${y(start.minor)}L${x(end.day)} ${y(end.minor)}`} />
      )}
    </svg>
  );
}
