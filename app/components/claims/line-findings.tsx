import { Money } from "#app/components/money.tsx";
import type { Finding } from "#domain/claim/finding.ts";
import { RateCompared } from "./rate-compared.tsx";

interface LineFindingsProps {
  lineId: string;
  findings: readonly Finding[];
  currency: string;
}

/** What the checks say of one line while it is typed, with the difference in money. */
export function LineFindings({ lineId, findings, currency }: LineFindingsProps) {
  return findings
    .filter(({ line, outcome }) => line === lineId && outcome !== "pass")
    .map(({ check, message, fix, rate, differenceMinor }) => (
      <p className="mt-2 flex justify-between gap-3 text-13 tone-amber" key={check}>
        <span>
          {message} {fix}
          <RateCompared {...{ rate, currency }} />
        </span>
        <Money minor={differenceMinor} sign="always" {...{ currency }} />
      </p>
    ));
}
