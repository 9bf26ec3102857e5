import { LinkButton } from "#app/components/button.tsx";
import { Dialog, DialogLink } from "#app/components/dialog.tsx";
import { ActionBar } from "#app/components/page.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";
import { formatMoney } from "#domain/money/format.ts";
import { counted } from "#domain/words.ts";
import { ApproveForm, PayForm, RejectForm } from "./step-forms.tsx";

interface ReviewBarProps {
  view: ClaimView;
  /** Why this person may not approve so much, and who can; null where they may. */
  overLimit: string | null;
  today: string;
}

/** The decision, always in reach. */
export function ReviewBar({ view, overLimit, today }: ReviewBarProps) {
  const { state } = view.claim;
  if (state === "submitted") return <DecideBar {...{ view, overLimit }} />;
  if (state === "approved" || state === "part_approved") return <PayBar {...{ view, today }} />;
  return null;
}

function DecideBar({
  view: { claim, checks, order, work, payable },
  overLimit,
}: Omit<ReviewBarProps, "today">) {
  const at = `/invoices/${claim.id}`;
  const holds = checks.filter(({ outcome, released }) => outcome === "hold" && !released);
  const needsAcceptance = holds.some(({ check }) => check === "evidence");
  const free = payable && !overLimit;
  return (
    <>
      <ActionBar>
        {free && (
          <ApproveForm claim={claim} grossMinor={claim.grossMinor} currency={order.currency} inPlace />
        )}
        {needsAcceptance && (
          <LinkButton kind="primary" to={`/work-orders/${work.id}`}>
            Accept the work first
          </LinkButton>
        )}
        <LinkButton kind={payable || needsAcceptance ? "quiet" : "primary"} to={`${at}/approve-part`}>
          Approve in part
        </LinkButton>
        <DialogLink kind="danger" dialog="reject" to={`${at}/reject`}>
          Reject
        </DialogLink>
        <p className="min-w-0 text-13 text-ink-2">
          {overLimit}
          {!overLimit && !payable && `Held by ${counted(holds.length, "check")}.`}
        </p>
      </ActionBar>
      <Dialog id="reject" title={`Reject invoice ${claim.number}`}>
        <RejectForm claim={claim} inPlace />
      </Dialog>
    </>
  );
}

function PayBar({ view: { claim, order, totals }, today }: Omit<ReviewBarProps, "overLimit">) {
  return (
    <>
      <ActionBar>
        <DialogLink kind="primary" dialog="pay" to={`/invoices/${claim.id}/pay`}>
          Mark {formatMoney(totals.approvedGrossMinor ?? claim.grossMinor, order.currency)} as paid
        </DialogLink>
      </ActionBar>
      <Dialog id="pay" title={`Invoice ${claim.number} was paid`}>
        <PayForm claim={claim} today={today} inPlace />
      </Dialog>
    </>
  );
}
