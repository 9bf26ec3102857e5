import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { List, ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { ClaimGlyph, ClaimStatus } from "#app/components/status.tsx";
import type { ListedVersion } from "#db/queries/claims/claim-view.ts";

interface OtherInvoicesProps {
  title: string;
  invoices: readonly ListedVersion[];
  /** The one the page is about. */
  here?: string;
  invoicesTo: string;
  currency: string;
}

/** Versions of an invoice, or others on its order, newest first. */
export function OtherInvoices({ title, invoices, here, invoicesTo, currency }: OtherInvoicesProps) {
  return (
    <Card title={title}>
      <List label={title}>
        {invoices
          .toReversed()
          .map(({ id, number, revision, state, netMinor, approvedMinor, submittedAt, decisionReason }) => (
            <ListRow
              key={id}
              mark={<ClaimGlyph state={state} />}
              title={revision > 1 || here ? `${number}, version ${revision}` : number}
              {...(id !== here && { to: `${invoicesTo}/${id}` })}
              end={
                <>
                  <Money minor={netMinor} {...{ currency }} />
                  {approvedMinor > 0 && approvedMinor < netMinor && (
                    <span className="text-13 text-ink-3">
                      approved <Money minor={approvedMinor} {...{ currency }} />
                    </span>
                  )}
                </>
              }
            >
              <ClaimStatus state={state} /> · <DateText at={submittedAt} />
              {decisionReason && <span className="block">{decisionReason}</span>}
            </ListRow>
          ))}
      </List>
    </Card>
  );
}
