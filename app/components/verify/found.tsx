import { Fragment } from "react";
import { Glyph } from "#app/components/glyphs.tsx";
import { Notice } from "#app/components/notice.tsx";
import { compareWords, factRows, headline } from "#domain/proof/report.ts";
import type { Verdict } from "#domain/proof/verdict.ts";

/** What was found in one file, check by check. */
export function Found({ name, verdict }: { name: string; verdict: Verdict }) {
  const { holds, checks, facts } = verdict;
  const isKnown = checks.some(({ id, holds }) => id === "known" && holds);
  return (
    <div className="grid gap-4">
      <Notice tone={holds ? "green" : "red"} title={headline(verdict)}>
        <p className="wrap-anywhere">{name}</p>
      </Notice>
      <ul className="grid gap-2">
        {checks.map(({ id, holds, words }) => (
          <li key={`${id} ${words}`} className="grid grid-cols-[auto_1fr] gap-2">
            <span className="mt-1">
              <Glyph shape={holds ? "openTick" : "cross"} tone={holds ? "green" : "red"} />
            </span>
            <span>
              <span className="sr-only">{holds ? "Holds: " : "Does not hold: "}</span>
              {words}
            </span>
          </li>
        ))}
      </ul>
      {facts && (
        <dl className="facts">
          {factRows(facts).map(([word, value]) => (
            <Fragment key={word + value}>
              <dt>{word}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {facts && !isKnown && <p className="text-13 text-ink-3">{compareWords(facts)}</p>}
    </div>
  );
}
