import type { Minor } from "../money/money.ts";
import { typeOf } from "./kinds.ts";
import { mayAnswer, type Recipient, type Standing } from "./lifecycle.ts";

/** What a document asks of one who received it, or why it asks nothing. */
export type Step =
  | "accept"
  | "sign"
  | "pay"
  | "paid"
  | "read"
  | "newer_version"
  | "being_changed"
  | "withdrawn"
  | "expired"
  | "declined"
  | "accepted"
  | "answered"
  | "passed_on"
  | "not_your_turn";

interface Received {
  document: Standing & { grossMinor: Minor | null; paidMinor: Minor | null };
  /** Their own row of the version they read; none where they only look on. */
  recipient: Recipient | undefined;
  n: number;
  /** Today where the organisation is, `YYYY-MM-DD`. */
  today: string;
}

/** What a page offers: the answer that the commands would give to an answer now (rules D3, D5, D7). */
export function stepOf({ document, recipient, n, today }: Received, isSigned: boolean): Step {
  const isInvoice = typeOf(document.kind) === "customer_invoice";
  if (isInvoice && document.state === "sent" && n === document.sentVersion)
    return isPaid(document) ? "paid" : "pay";
  const decision = mayAnswer({ document, recipient: recipient ?? ONLOOKER, n, today });
  if (decision.ok) return isSigned ? "sign" : "accept";
  return STEPS[decision.code] ?? "read";
}

const isPaid = ({ grossMinor, paidMinor }: Received["document"]) =>
  grossMinor !== null && paidMinor !== null && paidMinor >= grossMinor;

const ONLOOKER: Recipient = { id: "", name: "", role: "copy", state: "invited", position: 0 };

const STEPS: Record<string, Step> = {
  newer_version: "newer_version",
  withdrawn: "withdrawn",
  being_changed: "being_changed",
  declined: "declined",
  accepted: "accepted",
  expired: "expired",
  answered: "answered",
  passed_on: "passed_on",
  not_your_turn: "not_your_turn",
};

/** Whether it waits for this person, rather than for somebody else or for nobody. */
export const waitsForThem = (step: Step): boolean => step === "accept" || step === "sign";
