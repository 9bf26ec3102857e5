import { Fragment } from "react";
import {
  type Fact,
  headFacts,
  kindWords,
  numberWords,
  type Reader,
  titleOf,
} from "#app/documents/document-words.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";

export interface PaperHeadProps {
  head: DocumentHead;
  shown: Shown;
  reader: Reader;
  /** The id of the heading that names the document. */
  titleId: string;
}

export function PaperHead({ head, shown, reader, titleId }: PaperHeadProps) {
  const { organisation, letterhead, logo } = head;
  return (
    <header>
      <div className="doc-letterhead">
        {logo && (
          <img className="logo" src={logo.href} width={logo.width} height={logo.height} alt={organisation} />
        )}
        <div className="doc-sender">
          <p className="font-semibold">{organisation}</p>
          {letterhead.map((line) => (
            <p key={line} className="text-13 text-ink-3">
              {line}
            </p>
          ))}
        </div>
      </div>
      <p className="doc-kind">
        {kindWords(head.kind, reader)} <span className="tnum">{numberWords(head)}</span>
      </p>
      <h1 id={titleId}>{titleOf(head, shown, reader)}</h1>
      <dl className="doc-facts">
        {headFacts(head, shown).map((fact) => (
          <div key={fact.word}>
            <dt>{fact.word}</dt>
            <dd>
              <FactText {...fact} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

const FactText = ({ value, links = [] }: Fact) => (
  <>
    {value}
    {links.map(({ text, href }) => (
      <span key={href}>
        {", "}
        <a className="link" href={href}>
          {text.split(/(?=@)/).map((part, at) => (
            <Fragment key={part}>
              {at > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </a>
      </span>
    ))}
  </>
);
