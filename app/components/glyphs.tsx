import type { ReactNode } from "react";

const ring = <circle cx="8" cy="8" r="6" />;
const disc = <circle className="solid" cx="8" cy="8" r="6.4" />;

/** The one alphabet of states; every shape can be told from every other without its colour. */
export const shapes = {
  dottedRing: <circle cx="8" cy="8" r="6" strokeDasharray="1.2 2.57" />,
  ring,
  halfRing: (
    <>
      {ring}
      <path className="solid" d="M8 4.5a3.5 3.5 0 0 1 0 7z" stroke="none" />
    </>
  ),
  clock: (
    <>
      {ring}
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  dot: (
    <>
      {ring}
      <circle className="solid" cx="8" cy="8" r="3.1" stroke="none" />
    </>
  ),
  pause: (
    <>
      {ring}
      <path d="M6.5 6v4M9.5 6v4" />
    </>
  ),
  openTick: (
    <>
      {ring}
      <path d="M5.5 8.25l1.75 1.75 3.25-3.5" />
    </>
  ),
  filledTick: (
    <>
      {disc}
      <path className="knockout" d="M5.25 8.25L7.25 10.25l3.5-4" />
    </>
  ),
  halfTick: (
    <>
      <path className="solid" d="M8 1.6a6.4 6.4 0 0 0 0 12.8z" stroke="none" />
      {ring}
      <path d="M9.5 8l1 1 1.6-2" strokeWidth="1.3" />
    </>
  ),
  returnArrow: <path d="M5.5 3L2.5 6l3 3M2.75 6H9.5a3.75 3.75 0 0 1 0 7.5H6" />,
  cross: (
    <>
      {ring}
      <path d="M6 6l4 4M10 6l-4 4" />
    </>
  ),
  slash: (
    <>
      {ring}
      <path d="M4 12L12 4" />
    </>
  ),
  paper: <path d="M4 2.5h8v11H4zM6.5 6h3M6.5 9h3" />,
  coin: (
    <>
      {disc}
      <path
        className="knockout"
        d="M9.75 6.1C9.3 5.6 8.7 5.4 8 5.4c-1 0-1.8.5-1.8 1.3C6.2 8.6 9.8 7.4 9.8 9.3c0 .8-.8 1.3-1.8 1.3-.8 0-1.5-.3-1.9-.8M8 4.4v7.2"
        strokeWidth="1.2"
      />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Shape = keyof typeof shapes;
export type Tone = "neutral" | "accent" | "amber" | "red" | "green";

export function Glyph({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <svg className={`glyph tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}
