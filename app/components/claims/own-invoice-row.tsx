import { DateText } from "#app/components/clock.tsx";
import { ListRow } from "#app/components/list.tsx";
import { Money } from "#app/components/money.tsx";
import { ClaimGlyph } from "#app/components/status.tsx";
import type { OwnInvoice } from "#db/queries/claims/own-invoices.ts";
import { claimStateLabels } from "#domain/claim/states.ts";

export function OwnInvoiceRow({ row }: { row: OwnInvoice }) {
  const { netMinor, approvedMinor, currency, state } = row;
  return (
    <ListRow
      to={`/my-invoices/${row.id}`}
      mark={<ClaimGlyph state={state} />}
      title={
        <span className="tnum">
          {row.number}
          {row.revision > 1 && <span className="text-ink-3"> version {row.revision}</span>}
        </span>
      }
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
      {claimStateLabels[state]} · <DateText at={row.submittedAt} /> · work order{" "}
      <span className="tnum">{row.workOrderNumber}</span>, {row.siteName}
      {state === "rejected" && row.decisionReason && (
        <span className="block text-ink-2">{row.decisionReason}</span>
      )}
    </ListRow>
  );
}
