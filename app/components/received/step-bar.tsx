import { LinkButton } from "#app/components/button.tsx";
import { Money } from "#app/components/money.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { DocumentKind } from "#domain/document/kinds.ts";
import type { Shown } from "#domain/document/shown.ts";
import type { Step } from "#domain/document/step.ts";
import { acceptWord } from "./step-words.ts";

interface StepBarProps {
  kind: DocumentKind;
  step: Step;
  /** As it stands on the paper at this moment. */
  shown: Pick<Shown, "totals">;
  /** Of an invoice: what is paid of it. */
  paidMinor: number | null;
  waiting: boolean;
  currency: string;
  /** The address of the document. */
  to: string;
}

/** The total and the next step, in reach of the thumb. */
export function StepBar({ kind, step, shown: { totals }, paidMinor, waiting, currency, to }: StepBarProps) {
  const isInvoice = step === "pay" || step === "paid";
  return (
    <ActionBar>
      {totals && (
        <p className="step-total" aria-busy={waiting}>
          <span className="block text-12 text-ink-3">{isInvoice ? "To pay" : "Total"}</span>
          <strong className="tnum">
            <Money
              minor={isInvoice ? totals.grossMinor - (paidMinor ?? 0) : totals.grossMinor}
              currency={currency}
            />
          </strong>
        </p>
      )}
      <a className="btn btn-quiet" href="#questions">
        Ask a question
      </a>
      {step === "accept" && (
        <LinkButton kind="primary" to={`${to}/accept`}>
          {acceptWord(kind)}
        </LinkButton>
      )}
      {step === "sign" && (
        <LinkButton kind="primary" to={`${to}/sign`}>
          Sign
        </LinkButton>
      )}
    </ActionBar>
  );
}
