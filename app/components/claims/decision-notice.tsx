import { DateText } from "#app/components/clock.tsx";
import { Money } from "#app/components/money.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { ClaimView } from "#db/queries/claims/claim-view.ts";

/** What became of an invoice, by whom and why; nothing while it waits. */
export function DecisionNotice({ view: { claim, order, lines } }: { view: ClaimView }) {
  const { state, decidedByName, decidedAt, decisionReason, netMinor, approvedMinor } = claim;
  const { currency } = order;
  const when = decidedAt && <DateText at={decidedAt} as="moment" />;
  if (state === "rejected") {
    return (
      <Notice
        tone="red"
        title={
          <>
            Rejected by {decidedByName}, {when}
          </>
        }
      >
        <p>{decisionReason}</p>
      </Notice>
    );
  }
  if (state === "withdrawn")
    return <Notice title="Withdrawn">{decisionReason && <p>{decisionReason}</p>}</Notice>;
  if (state === "superseded") return <Notice title="A newer version took its place" />;
  if (state === "submitted") return null;
  const withheld = lines.flatMap(({ billed }) => billed.filter(({ withheldReason }) => withheldReason));
  return (
    <Notice
      tone="green"
      title={
        state === "paid" ? (
          <>
            Paid
            {claim.paidAt && (
              <>
                {" "}
                <DateText at={claim.paidAt} />
              </>
            )}
            {claim.paymentReference && `, reference ${claim.paymentReference}`}
          </>
        ) : (
          <>
            Approved{withheld.length > 0 && " in part"} by {decidedByName}, {when}
          </>
        )
      }
    >
      {withheld.length > 0 && (
        <>
          <p>
            <Money minor={approvedMinor} {...{ currency }} /> of <Money minor={netMinor} {...{ currency }} />{" "}
            before tax. Withheld:
          </p>
          <ul className="mt-1 grid gap-1">
            {withheld.map((line) => (
              <li key={line.id}>
                <Money minor={line.netMinor - line.approvedMinor} {...{ currency }} /> of {line.description}:{" "}
                {line.withheldReason}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
