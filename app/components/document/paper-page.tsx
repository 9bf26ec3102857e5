import { useHydrated } from "#app/components/form/use-hydrated.ts";
import type { Reader } from "#app/documents/document-words.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";
import { ChoosingProvider } from "./choosing.ts";
import { PaperSheet } from "./paper-sheet.tsx";
import { useChoosing } from "./use-choosing.ts";

export interface PaperPageProps {
  head: DocumentHead;
  shown: Shown;
  /** Whose words its kind is named in. */
  reader?: Reader;
  /** Where choices among its options are posted, as `chosen`: a list of line ids. None: nothing is to be chosen. */
  choose?: { action: string } | undefined;
}

/** A document as a page of paper, with its options to choose where that is still to be done. */
export function PaperPage({ head, shown, reader = "recipient", choose }: PaperPageProps) {
  const hasOptions = shown.groups.some(({ lines }) => lines.some(({ option }) => option !== null));
  if (!choose || !hasOptions) return <PaperSheet {...{ head, shown, reader }} />;
  return <ChoosingPaper {...{ head, shown, reader }} action={choose.action} />;
}

interface ChoosingPaperProps {
  head: DocumentHead;
  shown: Shown;
  reader: Reader;
  action: string;
}

function ChoosingPaper({ head, shown: told, reader, action }: ChoosingPaperProps) {
  const { form, formId, formKey, choosing, shown, waiting, refusal } = useChoosing(told, action);
  const isAlive = useHydrated();
  return (
    <ChoosingProvider value={choosing}>
      <form id={formId} ref={form} method="post" action={action} hidden>
        <input type="hidden" name="idempotencyKey" value={`${formKey}${formId}`} />
      </form>
      <PaperSheet
        {...{ head, shown, reader, waiting }}
        belowTotals={
          <>
            {refusal && (
              <p role="alert" className="field-error no-print">
                {refusal}
              </p>
            )}
            {!isAlive && (
              <p className="no-print text-right">
                <button type="submit" form={formId} className="btn btn-quiet">
                  Work out the total
                </button>
              </p>
            )}
          </>
        }
      />
    </ChoosingProvider>
  );
}
