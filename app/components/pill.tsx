import type { ReactNode } from "react";
import type { Tone } from "./glyphs.tsx";

/** A short word with a tone: "Late", "Waiting on you", "Over by $32.50". */
export function Pill({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`pill tone-${tone}`}>{children}</span>;
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>;
}

/** A small figure beside a word; nothing when it is zero. */
export function Count({ of }: { of: number | undefined }) {
  return of ? <span className="count">{of.toLocaleString("en-US")}</span> : null;
}
