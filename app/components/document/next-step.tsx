import type { DocumentRow } from "#db/queries/document-facts.ts";
import { isStanding, typeOf } from "#domain/document/kinds.ts";
import { mayRevise, mayWithdraw } from "#domain/document/lifecycle.ts";
import type { ShownState } from "#domain/document/shown-state.ts";
import { LinkButton } from "../button.tsx";
import { Card } from "../card.tsx";
import { DateText } from "../clock.tsx";
import { CommandForm } from "../form/command-form.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { Money } from "../money.tsx";
import { Quote } from "../timeline.tsx";

interface NextStepProps {
  document: DocumentRow & { shown: ShownState };
  mayManage: boolean;
  /** Whether its bids were read: then nothing of the request changes any more (rule B3). */
  isOpened: boolean;
  currency: string;
}

const WORDS: Record<ShownState, string> = {
  draft: "Only your staff see it until it is sent.",
  sent: "It waits for an answer.",
  accepted: "It is agreed. From here on only a change order alters it.",
  declined: "It was declined. Change it and send it again, or leave it.",
  void: "It was withdrawn. Its links say so.",
  expired: "Its day has passed without an answer. Change it and send it again.",
  takes_late: "Its deadline has passed. A late bid is still taken and marked as late, until the opening.",
};

const BIDDING: Partial<Record<ShownState | "opened", string>> = {
  opened: "The bids are open. Compare them and award one, or withdraw the request.",
  sent: "Bidders have it. Their bids stay sealed until the opening.",
  accepted: "It is awarded, and takes no more bids.",
  expired: "Its deadline has passed.",
};

/** What can be done with a document now, and what it stands at. */
export function NextStep({ document, mayManage, isOpened, currency }: NextStepProps) {
  const { id, kind, shown, state, reason, contractMinor, invoicedMinor, version, sentVersion } = document;
  const isInvoice = typeOf(kind) === "customer_invoice";
  const standingId = kind === "standing_order" ? id : document.ofDocumentId;
  const isPaid = isInvoice && document.paidMinor > 0 && document.paidMinor >= document.grossMinor;
  return (
    <Card title="Where it stands">
      <div className="grid gap-3">
        <p>
          {isInvoice && state === "sent"
            ? isPaid
              ? "It is paid."
              : "It is with the customer to be paid."
            : (kind === "bid_request" && BIDDING[isOpened && state === "sent" ? "opened" : shown]) ||
              WORDS[shown]}
        </p>
        {document.sendAt !== null && (
          <p>
            It is sent by itself on <DateText at={document.sendAt} as="moment" />.
          </p>
        )}
        {reason && <Quote>{reason}</Quote>}
        {contractMinor !== null && (
          <Figures
            currency={currency}
            figures={[
              ["Agreed", contractMinor],
              ["Invoiced", invoicedMinor],
              ["Left", contractMinor - invoicedMinor],
            ]}
          />
        )}
        {isInvoice && state === "sent" && (
          <Figures
            currency={currency}
            figures={[
              ["To pay", document.grossMinor],
              ["Paid", document.paidMinor],
              ["Left", document.grossMinor - document.paidMinor],
            ]}
          />
        )}
        <div className="flex flex-wrap gap-2">
          {mayManage && state === "draft" && (
            <>
              <LinkButton kind="primary" to={`/documents/${id}/send`}>
                Check and send
              </LinkButton>
              <LinkButton to={`/documents/${id}/draft`}>Write</LinkButton>
              {isStanding(kind) && <LinkButton to={`/documents/${id}/terms`}>Terms</LinkButton>}
              {kind !== "bid_request" && (
                <LinkButton to={`/documents/${id}/send?when=later`}>Send later</LinkButton>
              )}
            </>
          )}
          {mayManage && !isOpened && mayRevise(document).ok && (
            <CommandForm inPlace action={`/documents/${id}/revise`} className="contents">
              <input type="hidden" name="expectedVersion" value={version} />
              <SubmitButton kind="quiet">Change it</SubmitButton>
            </CommandForm>
          )}
          {mayManage && contractMinor !== null && (
            <>
              <LinkButton to={`/jobs/${document.jobId}/documents/new?kind=customer_invoice`}>
                Invoice
              </LinkButton>
              <LinkButton to={`/jobs/${document.jobId}/documents/new?kind=change_order`}>
                Change order
              </LinkButton>
            </>
          )}
          {mayManage && isInvoice && state === "sent" && document.paidMinor < document.grossMinor && (
            <LinkButton kind="primary" to={`/documents/${id}/payment`}>
              Record a payment
            </LinkButton>
          )}
          {isStanding(kind) && state === "accepted" && (
            <LinkButton kind="primary" to={`/standing-orders/${standingId}`}>
              See what is left
            </LinkButton>
          )}
          {sentVersion > 0 && (
            <a className="btn btn-quiet" href={`/documents/${id}/pdf`}>
              PDF
            </a>
          )}
          {mayManage && mayWithdraw(document).ok && (
            <LinkButton to={`/documents/${id}/withdraw`}>Withdraw</LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}

interface FiguresProps {
  currency: string;
  figures: readonly (readonly [word: string, minor: number])[];
}

const Figures = ({ currency, figures }: FiguresProps) => (
  <dl className="job-figures">
    {figures.map(([word, minor]) => (
      <div key={word}>
        <dt>{word}</dt>
        <dd>
          <Money minor={minor} currency={currency} />
        </dd>
      </div>
    ))}
  </dl>
);
