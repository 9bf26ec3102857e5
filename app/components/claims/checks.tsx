import type { ReactNode } from "react";
import { DateText } from "#app/components/clock.tsx";
import { Glyph, type Shape, type Tone } from "#app/components/glyphs.tsx";
import { Money } from "#app/components/money.tsx";
import { checkLabels } from "#domain/claim/check-labels.ts";
import type { Finding, Outcome } from "#domain/claim/finding.ts";
import { RateCompared } from "./rate-compared.tsx";

export interface CheckShown extends Finding {
  released?: { by: string; at: number; reason: string } | null;
}

const marks: Record<Outcome, readonly [Shape, Tone, string]> = {
  hold: ["pause", "amber", "Holds"],
  warn: ["clock", "neutral", "Look at"],
  pass: ["openTick", "green", "Passed"],
  not_run: ["dottedRing", "neutral", "Not checked"],
};

interface ChecksProps {
  checks: readonly CheckShown[];
  currency: string;
  /** What can be done about a hold, below its fix. */
  remedy?: (check: CheckShown) => ReactNode;
}

/** What the checks say, those that need somebody first, each in the order of P4. */
export function Checks({ checks, currency, remedy }: ChecksProps) {
  const needs = checks.filter(needsSomebody);
  const rest = checks.filter((check) => !needsSomebody(check));
  return (
    <ul className="grid gap-3" aria-label="Checks">
      {[...needs, ...rest].map((check) => (
        <CheckRow key={`${check.check} ${check.line ?? ""} ${check.message}`} {...{ check, currency }}>
          {remedy?.(check)}
        </CheckRow>
      ))}
    </ul>
  );
}

export const needsSomebody = ({ outcome, released }: CheckShown) =>
  (outcome === "hold" || outcome === "warn") && !released;

function CheckRow({
  check,
  currency,
  children,
}: {
  check: CheckShown;
  currency: string;
  children: ReactNode;
}) {
  const [shape, tone, word] = check.released
    ? (["halfTick", "green", "Released"] as const)
    : marks[check.outcome];
  const quiet = check.outcome === "pass" || check.outcome === "not_run";
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-2">
      <span className="mt-0.5">
        <Glyph shape={shape} tone={tone} />
      </span>
      <div className={quiet ? "text-ink-2" : undefined}>
        <p>
          <span className="sr-only">
            {word}, {checkLabels[check.check]}:{" "}
          </span>
          {check.message}
        </p>
        <RateCompared rate={check.rate} {...{ currency }} />
        {check.fix && !check.released && <p className="text-13 text-ink-2">{check.fix}</p>}
        {check.released && (
          <p className="text-13 text-ink-2">
            Released by {check.released.by}, <DateText at={check.released.at} as="moment" />:{" "}
            {check.released.reason}
          </p>
        )}
      </div>
      {check.differenceMinor !== 0 && (
        <span className={quiet || check.released ? "text-ink-3" : "tone-amber font-medium"}>
          <Money minor={check.differenceMinor} sign="always" {...{ currency }} />
        </span>
      )}
      <div className="col-span-2 col-start-2 empty:hidden">{children}</div>
    </li>
  );
}
