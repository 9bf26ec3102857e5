import type { Billing, ClaimRow } from "#db/queries/claims/billing.ts";
import type { Addressee } from "#db/queries/people-to-tell.ts";
import type { MailMessage } from "#db/schema/index.ts";
import { formatMoney } from "#domain/money/format.ts";
import type { CommandContext } from "../command.ts";
import { invoiceDecidedMail } from "../mail/invoice-decided-mail.ts";
import { invoiceSubmittedMail } from "../mail/invoice-submitted-mail.ts";

type Teller = Pick<CommandContext, "viewer" | "appUrl">;

interface Sent {
  claimId: string;
  number: string;
  revision: number;
  holds: number;
  grossMinor: number;
}

/** Tells the work order's manager. */
export const submittedMails = (
  { viewer, appUrl }: Teller,
  billing: Billing,
  sent: Sent,
  managers: Addressee[],
): MailMessage[] =>
  managers.map((manager) =>
    invoiceSubmittedMail({
      to: manager.email,
      organisation: billing.organisation.name,
      contractor: billing.contractor.name,
      submittedBy: viewer.name,
      invoice: sent.number,
      workOrder: billing.work.number,
      amount: formatMoney(sent.grossMinor, billing.order.currency),
      revision: sent.revision,
      holds: sent.holds,
      url: `${appUrl}/invoices/${sent.claimId}`,
    }),
  );

export interface Decided {
  outcome: "approved" | "part_approved" | "rejected" | "paid";
  /** With tax, of what was approved. */
  approvedGrossMinor?: number;
  reason?: string | null;
  withheld?: { line: string; amountMinor: number; reason: string }[];
  paymentReference?: string;
}

/** Tells each of them; `url` for who has no login, and reads it by a link. */
export const decidedMails = (
  { viewer, appUrl }: Teller,
  billing: Billing,
  row: ClaimRow,
  decided: Decided,
  people: (Addressee & { url?: string })[],
): MailMessage[] => {
  const money = (minor: number) => formatMoney(minor, billing.order.currency);
  return people.map(({ email, url }) =>
    invoiceDecidedMail({
      to: email,
      byLink: url !== undefined,
      organisation: billing.organisation.name,
      outcome: decided.outcome,
      decidedBy: viewer.name,
      invoice: row.number,
      workOrder: billing.work.number,
      amount: money(row.grossMinor),
      approved: decided.approvedGrossMinor === undefined ? null : money(decided.approvedGrossMinor),
      reason: decided.reason ?? null,
      withheld: (decided.withheld ?? []).map(({ amountMinor, ...line }) => ({
        ...line,
        amount: money(amountMinor),
      })),
      paymentReference: decided.paymentReference ?? null,
      url: url ?? `${appUrl}/my-invoices/${row.id}`,
    }),
  );
};
