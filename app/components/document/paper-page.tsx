import type { ReactNode } from "react";
import { useHydrated } from "#app/components/form/use-hydrated.ts";
import type { Reader } from "#app/documents/document-words.ts";
import type { DocumentHead } from "#domain/document/head.ts";
import type { Shown } from "#domain/document/shown.ts";
import { ChoosingProvider } from "./choosing.ts";
import { PaperSheet, type PaperSheetProps } from "./paper-sheet.tsx";
import { useChoosing } from "./use-choosing.ts";

export interface PaperPageProps {
  head: DocumentHead;
  shown: Shown;
  /** Whose words its kind is named in. */
  reader?: Reader;
  signatures?: PaperSheetProps["signatures"];
  /** Where choices among its options are posted, as `chosen`: a list of line ids. None: nothing is to be chosen. */
  choose?: { action: string } | undefined;
  /** Draws the page around the paper, from what stands on it at this moment. */
  children?: (paper: ReactNode, now: PaperNow) => ReactNode;
}

export interface PaperNow {
  shown: Shown;
  /** Whether the figures wait for an answer about a choice. */
  waiting: boolean;
}

const alone = (paper: ReactNode) => paper;

/** A document as a page of paper, with its options to choose where that is still to be done. */
export function PaperPage({ choose, reader = "recipient", children = alone, ...paper }: PaperPageProps) {
  const { shown } = paper;
  const hasOptions = shown.groups.some(({ lines }) => lines.some(({ option }) => option !== null));
  if (!choose || !hasOptions)
    return children(<PaperSheet {...{ reader, ...paper }} />, { shown, waiting: false });
  return <ChoosingPaper {...{ reader, children, ...paper }} action={choose.action} />;
}

interface ChoosingPaperProps extends Omit<PaperSheetProps, "waiting" | "belowTotals"> {
  action: string;
  children: NonNullable<PaperPageProps["children"]>;
}

function ChoosingPaper({ shown: told, action, children, ...paper }: ChoosingPaperProps) {
  const { form, formId, formKey, choosing, shown, waiting, refusal } = useChoosing(told, action);
  const isAlive = useHydrated();
  return children(
    <ChoosingProvider value={choosing}>
      <form id={formId} ref={form} method="post" action={action} hidden>
        <input type="hidden" name="idempotencyKey" value={`${formKey}${formId}`} />
      </form>
      <PaperSheet
        {...{ ...paper, shown, waiting }}
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
    </ChoosingProvider>,
    { shown, waiting },
  );
}
