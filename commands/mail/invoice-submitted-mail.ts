import { counted } from "#domain/words.ts";
import type { Addressed } from "./addressed.ts";
import { letter } from "./letter.ts";

interface SubmittedInvoice extends Addressed {
  contractor: string;
  submittedBy: string;
  /** The number as the contractor printed it. */
  invoice: string;
  workOrder: number;
  /** With tax, formatted. */
  amount: string;
  /** 1 the first time; higher when it comes back corrected. */
  revision: number;
  /** How many checks hold it. */
  holds: number;
  url: string;
}

export const invoiceSubmittedMail = (given: SubmittedInvoice) =>
  letter({
    to: given.to,
    organisation: given.organisation,
    subject: `Invoice ${given.invoice} from ${given.contractor}: ${given.amount}`,
    status: { glyph: "waiting", word: "Waiting for you" },
    heading:
      given.revision > 1
        ? `${given.contractor} sent invoice ${given.invoice} again, corrected`
        : `${given.contractor} sent invoice ${given.invoice}`,
    paragraphs: [
      given.holds === 0
        ? "Every check passed. It can be approved as it is."
        : `${counted(given.holds, "check")} ${given.holds === 1 ? "holds" : "hold"} it. Each is explained beside the line it is about.`,
    ],
    facts: [
      ["Amount", given.amount],
      ["Work order", String(given.workOrder)],
      ["Sent by", given.submittedBy],
    ],
    button: { label: "Review the invoice", url: given.url },
  });
