import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Notice } from "#app/components/notice.tsx";
import { ActionBar } from "#app/components/page.tsx";
import { counted, sentenceList } from "#domain/words.ts";
import { RateTerms } from "./rate-terms.tsx";
import type { CardPreview as Preview } from "./read-card-form.ts";

interface CardPreviewProps {
  preview: Preview;
  /** Back to the form. */
  again: string;
}

/** What a file would make of the card, before anything is saved. */
export function CardPreview({ preview, again }: CardPreviewProps) {
  const { csv, typed, unknown, wrong, terms, currency } = preview;
  return (
    <CommandForm className="grid gap-4">
      {typed.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {wrong.length === 0 && <textarea name="csv" aria-label="File" defaultValue={csv} hidden readOnly />}
      {unknown.length > 0 && (
        <Notice title="Columns left out">
          <p>We do not know {sentenceList(unknown)}.</p>
        </Notice>
      )}
      {wrong.length > 0 && (
        <Card title={`${counted(wrong.length, "line")} to put right`}>
          <p className="mb-2 text-ink-2">
            A card is saved whole or not at all. Put these right below, or in the file and start again.
          </p>
          <ul className="mb-4 grid gap-1" aria-label="Lines to put right">
            {wrong.map(({ line, errors }) => (
              <li key={line}>
                <span className="tnum text-ink-3">Line {line}</span> {errors.join(" ")}
              </li>
            ))}
          </ul>
          <TextArea label="Its lines" name="csv" rows={10} defaultValue={csv} />
        </Card>
      )}
      {terms && <RateTerms {...{ terms, currency }} />}
      <ActionBar>
        {wrong.length > 0 && <SubmitButton>Look at it again</SubmitButton>}
        {terms && (
          <SubmitButton name="looked" value="yes">
            {terms.rates.length > 0 ? `Save ${counted(terms.rates.length, "rate")}` : "Save the card"}
          </SubmitButton>
        )}
        <LinkButton to={again}>Start again</LinkButton>
      </ActionBar>
    </CommandForm>
  );
}
