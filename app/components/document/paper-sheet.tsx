import { type ReactNode, useId } from "react";
import {
  ATTACHMENTS,
  linesTitle,
  type Reader,
  SCHEDULE,
  SCOPE,
  TERMS,
} from "#app/documents/document-words.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import { isEmptyText } from "#domain/document/rich-text.ts";
import type { Shown } from "#domain/document/shown.ts";
import { worded } from "#domain/document/worded.ts";
import { PaperFiles } from "./paper-files.tsx";
import { PaperHead } from "./paper-head.tsx";
import { PaperLines } from "./paper-lines.tsx";
import { type PaperSignature, PaperSignatures } from "./paper-signatures.tsx";
import { PaperStanding } from "./paper-standing.tsx";
import { PaperSchedule, PaperTotals } from "./paper-totals.tsx";
import { RichTextView } from "./rich-text.tsx";

export interface PaperSheetProps {
  head: DocumentHead;
  shown: Shown;
  reader: Reader;
  /** Those that count for this version. */
  signatures?: readonly PaperSignature[] | undefined;
  waiting?: boolean;
  /** Stands below the totals. */
  belowTotals?: ReactNode;
}

/** A document as a page of paper: on a desk, on a phone and printed. */
export function PaperSheet({ head, shown: raw, reader, belowTotals, ...standing }: PaperSheetProps) {
  const { signatures = [], waiting = false } = standing;
  const id = useId();
  const { currency } = head;
  const shown = worded(head, raw);
  return (
    <article className="doc" aria-labelledby={`${id}title`}>
      <div className="doc-body">
        <PaperHead {...{ head, shown, reader }} titleId={`${id}title`} />
        {!isEmptyText(shown.cover) && <RichTextView text={shown.cover} heading="h2" />}
        {!isEmptyText(shown.scope) && (
          <section>
            <h2>{SCOPE}</h2>
            <RichTextView text={shown.scope} heading="h3" />
          </section>
        )}
        {shown.standing && (
          <PaperStanding standing={shown.standing} {...{ currency }} titleId={`${id}standing`} />
        )}
        {(shown.groups.length > 0 || shown.totals) && (
          <section>
            {shown.groups.length > 0 && (
              <>
                <h2 id={`${id}lines`}>{linesTitle(head.kind)}</h2>
                <PaperLines {...{ shown, currency }} labelledBy={`${id}lines`} />
              </>
            )}
            {shown.totals && <PaperTotals {...{ shown, currency, waiting }} />}
            {belowTotals}
          </section>
        )}
        {shown.schedule.length > 0 && (
          <section>
            <h2 id={`${id}schedule`}>{SCHEDULE}</h2>
            <PaperSchedule schedule={shown.schedule} {...{ currency }} labelledBy={`${id}schedule`} />
          </section>
        )}
        {!isEmptyText(shown.terms) && (
          <section>
            <h2>{TERMS}</h2>
            <RichTextView text={shown.terms} heading="h3" />
          </section>
        )}
        {shown.attached.length > 0 && (
          <section>
            <h2 id={`${id}files`}>{ATTACHMENTS}</h2>
            <PaperFiles files={shown.attached} labelledBy={`${id}files`} />
          </section>
        )}
        {shown.signed && <PaperSignatures {...{ signatures }} timeZone={head.timeZone} />}
        {shown.footer && <p className="doc-foot">{shown.footer}</p>}
      </div>
    </article>
  );
}
