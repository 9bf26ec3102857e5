import {
  CHANGE_COLUMNS,
  CHANGES,
  ELSE_STAYS,
  STANDING,
  type TermWords,
  termWords,
} from "#app/documents/standing-words.ts";
import type { StandingDraft } from "#domain/standing-order/terms.ts";

interface PaperStandingProps {
  standing: StandingDraft;
  currency: string;
  /** The id that its heading gets. */
  titleId: string;
}

/** The terms of a standing order, or what a change alters of them. */
export function PaperStanding({ standing, currency, titleId }: PaperStandingProps) {
  const rows = termWords(standing, currency);
  const isChange = standing.before !== null;
  return (
    <section>
      <h2 id={titleId}>{isChange ? CHANGES : STANDING}</h2>
      {isChange ? <Changes {...{ rows, titleId }} /> : <Terms {...{ rows }} />}
    </section>
  );
}

const Terms = ({ rows }: { rows: readonly TermWords[] }) => (
  <dl className="doc-facts">
    {rows.map(({ word, value }) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Changes = ({ rows, titleId }: { rows: readonly TermWords[]; titleId: string }) => (
  <>
    <table className="doc-schedule" aria-labelledby={titleId}>
      <thead>
        <tr>
          <th scope="col">{CHANGE_COLUMNS.term}</th>
          <th scope="col">{CHANGE_COLUMNS.was}</th>
          <th scope="col">{CHANGE_COLUMNS.will}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ word, was, value }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td>{was}</td>
            <td className="font-semibold">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p className="text-ink-2">{ELSE_STAYS}</p>
  </>
);
