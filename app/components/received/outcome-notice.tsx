import { Link } from "react-router";
import { DateText } from "#app/components/clock.tsx";
import type { Tone } from "#app/components/glyphs.tsx";
import { Money } from "#app/components/money.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { InvoiceOutcome } from "#db/queries/claims/outcome.ts";

const OUTCOMES: Record<InvoiceOutcome["state"], { tone: Tone; title: string }> = {
  approved: { tone: "green", title: "Your invoice is approved" },
  part_approved: { tone: "amber", title: "Your invoice is approved in part" },
  rejected: { tone: "red", title: "Your invoice is rejected" },
  paid: { tone: "green", title: "Your invoice is paid" },
};

interface OutcomeNoticeProps {
  outcome: InvoiceOutcome;
  /** Who sent the bill. */
  from: string;
  organisation: string;
  currency: string;
  /** Whether it is read by who has no login, and no page of invoices. */
  byLink: boolean;
}

/** What became of the invoice that a confirmed bill is. */
export function OutcomeNotice({ outcome, from, organisation, currency, byLink }: OutcomeNoticeProps) {
  const { id, state, at, billedMinor, approvedMinor, reason, reference, withheld } = outcome;
  const next = {
    approved: `${organisation} mails you when it is paid.`,
    part_approved: `${organisation} mails you when it is paid. What is withheld is listed with its reason.`,
    rejected: byLink
      ? `You will be sent a corrected one to confirm. Ask ${from} if you do not agree.`
      : "Correct it and send it again under the same number.",
    paid: "The money is on its way to your account.",
  };
  return (
    <Notice {...OUTCOMES[state]} live>
      {at !== null && (
        <p className="text-ink-3">
          <DateText at={at} />
        </p>
      )}
      <p>{next[state]}</p>
      {reason && <div className="entry-quote">{reason}</div>}
      {state !== "rejected" && approvedMinor !== null && billedMinor !== null && (
        <p>
          {state === "paid" ? "Paid" : "Approved"}: <Money minor={approvedMinor} currency={currency} />
          {approvedMinor !== billedMinor && (
            <>
              {" of "}
              <Money minor={billedMinor} currency={currency} />
            </>
          )}
          {reference && `, reference ${reference}`}
        </p>
      )}
      {withheld.length > 0 && (
        <ul className="list-disc pl-5">
          {withheld.map(({ lineId, description, amountMinor, reason: why }) => (
            <li key={lineId}>
              {description}
              {amountMinor !== null && (
                <>
                  {", "}
                  <Money minor={amountMinor} currency={currency} /> withheld
                </>
              )}
              : {why}
            </li>
          ))}
        </ul>
      )}
      {!byLink && (
        <p>
          <Link className="link" to={`/my-invoices/${id}`}>
            Open the invoice
          </Link>
        </p>
      )}
    </Notice>
  );
}
