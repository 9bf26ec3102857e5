import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { useClock } from "#app/components/clock.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import type { LevelPage } from "#db/queries/bids/level-page.ts";
import { progressWords } from "#domain/bid/progress.ts";

type OpeningCardProps = Pick<
  LevelPage,
  | "document"
  | "answers"
  | "closesAt"
  | "openedAt"
  | "openedBy"
  | "lateAllowed"
  | "orderDocumentId"
  | "mayOpen"
> & { mayManage: boolean };

/** Where the bidding stands, and the one next step. */
export function OpeningCard({ document, mayManage, ...page }: OpeningCardProps) {
  const { answers, closesAt, openedAt, openedBy, lateAllowed, orderDocumentId } = page;
  const clock = useClock();
  return (
    <Card title="Where it stands">
      <div className="grid gap-3">
        <p>{progressWords({ answers, closesAt, openedAt }, clock)}</p>
        {openedAt === null && (
          <p className="text-ink-2">
            Bids are sealed: nobody reads a price before the opening.
            {lateAllowed && " A late bid is taken and marked as late."}
          </p>
        )}
        {openedBy !== null && <p className="text-ink-2">Opened by {openedBy}.</p>}
        {page.mayOpen && mayManage && (
          <CommandForm inPlace action={`/documents/${document.id}/bids/open`}>
            <p className="mb-2">Once they are open, no bid can be sent, replaced or taken back.</p>
            <SubmitButton>Open the bids</SubmitButton>
          </CommandForm>
        )}
        {orderDocumentId !== null && (
          <p>
            <LinkButton kind="primary" to={`/documents/${orderDocumentId}`}>
              Go to the order
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  );
}
