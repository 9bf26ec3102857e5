import { linesTitle, SCOPE, TERMS } from "#app/documents/document-words.ts";
import { totalRows } from "#app/documents/figure-words.ts";
import { showAll } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import type { DocumentKind } from "#domain/document/kinds.ts";
import { shownOf } from "#domain/document/shown.ts";
import { useDesk } from "./desk-context.ts";
import { Lines } from "./lines.tsx";
import { SharedField } from "./shared-field.tsx";
import { TextEditor } from "./text-editor.tsx";

/** The draft as the sheet that it will be, each part where it will stand. */
export function Sheet({ documentId, kind }: { documentId: string; kind: DocumentKind }) {
  const { draft, currency, isPriced } = useDesk();
  // Staff see every figure, whatever the recipient will
  const { totals } = shownOf({ ...draft, show: showAll }, firstChoices(draft.lines));
  return (
    <article className="doc draft-sheet" aria-label="Draft">
      <div className="doc-body">
        <SharedField
          of={{ sheet: "fields", key: "title" }}
          place="title"
          label="Title"
          className="draft-title"
          text={draft.title}
          placeholder="Title"
          lines={1}
          longest={200}
        />
        <TextEditor part="cover" label="Cover text" placeholder="A few words to whoever reads it" />
        <section>
          <h2>{SCOPE}</h2>
          <TextEditor part="scope" label={SCOPE} placeholder="What is done, and what is not" />
        </section>
        <section>
          <h2>{linesTitle(kind)}</h2>
          <Lines documentId={documentId} />
          {isPriced && (
            <dl className="doc-totals" aria-label="Totals">
              {totalRows({ totals }, currency).map(({ word, amount, strong }) => (
                <div key={word} className={strong ? "doc-total" : undefined}>
                  <dt>{word}</dt>
                  <dd>{amount}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section>
          <h2>{TERMS}</h2>
          <TextEditor part="terms" label={TERMS} placeholder="What both sides agree to" />
        </section>
        <SharedField
          of={{ sheet: "fields", key: "footer" }}
          place="footer"
          label="Footer"
          className="draft-cell"
          text={draft.footer}
          placeholder="Footer"
          longest={500}
        />
      </div>
    </article>
  );
}
