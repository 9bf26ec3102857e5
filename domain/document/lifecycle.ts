import { type Decision, refused } from "../decision.ts";
import { type DocumentKind, kindFacts, typeOf } from "./kinds.ts";
import type { DocumentState, RecipientState } from "./states.ts";

export interface Standing {
  kind: DocumentKind;
  number: string;
  state: DocumentState;
  /** `YYYY-MM-DD`, the last day on which it can be accepted. */
  until: string | null;
  sentVersion: number;
}

/** With what was paid of it, for an invoice. */
interface Paid extends Standing {
  paidMinor: number;
}

export interface Recipient {
  id: string;
  name: string;
  role: "signer" | "copy";
  state: RecipientState;
  position: number;
}

export interface Asked {
  document: Standing;
  recipient: Recipient;
  /** The version that the recipient read (rule D5). */
  n: number;
  /** Today where the organisation is, `YYYY-MM-DD`. */
  today: string;
}

const named = ({ kind, number }: Standing) => `${kindFacts[kind].label} ${number}`;

/** Invoices are paid until they are withdrawn: their day is when they are due. */
export const isExpired = ({ kind, state, until }: Standing, today: string): boolean =>
  state === "sent" && typeOf(kind) !== "customer_invoice" && until !== null && until < today;

/** Whether this recipient may answer now (rules D3, D5, D7). */
export function mayAnswer({ document, recipient, n, today }: Asked): Decision<object> {
  const name = named(document);
  if (n !== document.sentVersion)
    return refused("newer_version", `${name} was changed and sent again. Read the new version first.`);
  if (document.state === "void") return refused("withdrawn", `${name} was withdrawn. Ask who sent it.`);
  if (document.state === "draft")
    return refused("being_changed", `${name} is being changed. You will get the new version.`);
  if (document.state === "declined") return refused("declined", `${name} was declined already.`);
  if (document.state === "accepted") return refused("accepted", `${name} was accepted already.`);
  if (isExpired(document, today))
    return refused("expired", `${name} could be answered until ${document.until}. Ask for a new one.`);
  if (recipient.role !== "signer") return refused("copy_only", `${name} was sent to you to read along.`);
  if (recipient.state === "waiting") return refused("not_your_turn", "Somebody else is asked before you.");
  if (recipient.state === "delegated") return refused("passed_on", "A colleague is asked in your place.");
  if (recipient.state !== "invited") return refused("answered", "You have answered already.");
  return { ok: true };
}

/** What one acceptance leads to: the next person's turn, or the document as a whole. */
export function afterAcceptance(
  recipients: readonly Recipient[],
  by: string,
  inOrder: boolean,
): { done: true } | { done: false; next: Recipient | null } {
  const left = recipients.filter(
    ({ id, role, state }) => id !== by && role === "signer" && (state === "waiting" || state === "invited"),
  );
  if (left.length === 0) return { done: true };
  const [next] = inOrder
    ? left.filter(({ state }) => state === "waiting").sort((a, b) => a.position - b.position)
    : [];
  return { done: false, next: next ?? null };
}

/** Drafts are sent; a draft that follows a sent version replaces it. */
export function maySend({ state, kind, number }: Standing): Decision<object> {
  return state === "draft"
    ? { ok: true }
    : refused("not_a_draft", `${kindFacts[kind].label} ${number} is not a draft.`);
}

/** Rule M6: what was accepted is altered by a change order alone. */
export function mayRevise(document: Paid): Decision<object> {
  if (document.paidMinor > 0)
    return refused("paid", `${named(document)} is paid in part already, so it stays as it was sent.`);
  if (document.state === "sent" || document.state === "declined") return { ok: true };
  if (document.state === "accepted")
    return refused(
      "accepted",
      `${named(document)} was accepted. What was agreed is changed by a change order.`,
    );
  if (document.state === "void")
    return refused("withdrawn", `${named(document)} was withdrawn. Make a new one.`);
  return refused("already_draft", `${named(document)} is a draft already.`);
}

export function mayWithdraw(document: Paid): Decision<object> {
  if (document.paidMinor > 0)
    return refused("paid", `${named(document)} is paid in part already. Give the money back first.`);
  if (document.state === "accepted" && typeOf(document.kind) !== "customer_invoice")
    return refused("accepted", `${named(document)} was accepted. Cancel it with a change order.`);
  if (document.state === "void") return refused("withdrawn", `${named(document)} was withdrawn already.`);
  return { ok: true };
}
