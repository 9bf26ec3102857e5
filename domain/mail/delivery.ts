import { type DeliveryEvent, type DeliveryEventName, deliveryEvents } from "./events.ts";

export type DeliveryState = "queued" | DeliveryEventName;

/** A mail as the outbox knows it, and what was heard of it. */
export interface MailRecord {
  id: string;
  to: string;
  subject: string;
  state: "queued" | "sent" | "failed";
  /** It stays in the local mailbox: there is no provider. */
  kept: boolean;
  createdAt: number;
  sentAt: number | null;
  /** When a queued mail is tried next, UTC ms. */
  nextAt: number;
  lastError: string | null;
  contactId: string | null;
  events: readonly DeliveryEvent[];
}

export interface DeliveryStep {
  state: DeliveryState;
  /** UTC ms; null where it is still to come, or was never said. */
  at: number | null;
  reached: boolean;
}

export interface Delivery {
  outboxId: string;
  contactId: string | null;
  to: string;
  subject: string;
  /** The furthest it came. */
  state: DeliveryState;
  /** UTC ms. */
  at: number;
  steps: DeliveryStep[];
  kind: string | null;
  reason: string | null;
}

const PATH: readonly DeliveryState[] = ["queued", "sent", "delivered", "opened"];
const TROUBLES: readonly DeliveryState[] = ["bounced", "complained", "failed"];
const FARTHER: readonly DeliveryState[] = ["queued", ...deliveryEvents];
const rank = (state: DeliveryState) => FARTHER.indexOf(state);

export const isTrouble = (state: DeliveryState): boolean => TROUBLES.includes(state);

/**
 * Where a mail stands, whatever order the news came in. Trouble outweighs what was reached before it, except that a
 * mail which was delivered after all did not fail.
 */
export function deliveryOf(mail: MailRecord): Delivery {
  const heard = new Map(known(mail).map((event) => [event.event, event]));
  const furthest = [...heard.values()].reduce<DeliveryEvent | null>(
    (best, event) => (best && rank(best.event) > rank(event.event) ? best : event),
    null,
  );
  const state = furthest?.event ?? "queued";
  const timeOf = (step: DeliveryState) =>
    step === "queued" ? mail.createdAt : (heard.get(step)?.at ?? null);
  return {
    outboxId: mail.id,
    contactId: mail.contactId,
    to: mail.to,
    subject: mail.subject,
    state,
    at: furthest?.at ?? mail.createdAt,
    steps: stepsTo(state, new Set(heard.keys())).map((step) => ({
      state: step,
      at: timeOf(step),
      reached: step === state || rank(step) < rank(state),
    })),
    kind: furthest?.kind ?? null,
    reason: furthest ? furthest.reason : mail.lastError,
  };
}

/** Trouble and the local mailbox are where the way ends; otherwise the steps to come are shown too. */
function stepsTo(state: DeliveryState, heard: ReadonlySet<DeliveryState>): DeliveryState[] {
  if (state === "kept") return ["queued", "kept"];
  if (state === "delivery_delayed") return ["queued", "sent", "delivery_delayed", "delivered", "opened"];
  if (!isTrouble(state)) return [...PATH];
  return [...PATH.filter((step) => step === "queued" || heard.has(step)), state];
}

/** The outbox itself says that a mail left, stayed or was given up. What was said of it says when, and more. */
function known({ state, kept, sentAt, nextAt, lastError, events }: MailRecord): DeliveryEvent[] {
  if (state === "queued") return [...events];
  const event = state === "failed" ? "failed" : kept ? "kept" : "sent";
  const own = { event, at: sentAt ?? nextAt, kind: null, reason: lastError } as const;
  return events.some((other) => other.event === event) ? [...events] : [...events, own];
}
