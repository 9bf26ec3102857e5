import type { Delivery, DeliveryState } from "./delivery.ts";

/** An open is a hint: mail programs and scanners fetch the picture that tells of it, and some people's never do. */
export const deliveryLabels: Record<DeliveryState, string> = {
  queued: "Queued",
  kept: "Kept locally",
  sent: "Sent",
  delivery_delayed: "Delayed",
  failed: "Not sent",
  delivered: "Delivered",
  opened: "Mail opened",
  bounced: "Bounced",
  complained: "Marked as spam",
};

/** What to do about it, or null where nothing needs doing. */
export function deliveryAdvice({ state, kind, reason }: Pick<Delivery, "state" | "kind" | "reason">) {
  if (state === "bounced") return BOUNCES.find(([pattern]) => pattern.test(kind ?? ""))?.[1] ?? REFUSED;
  if (state === "queued" && reason) return "It could not be sent yet. It is tried again by itself.";
  return ADVICE[state] ?? null;
}

const REFUSED =
  "This address takes no mail. Check it with them, correct it, and send again. Until then, ring them.";

const BOUNCES: [RegExp, string][] = [
  [
    /Suppress/i,
    "Mail to this address bounced or was marked as spam before, so it is not tried any more. Ask them for another address.",
  ],
  [/MailboxFull/i, "Their mailbox is full. Tell them, and send again later."],
  [
    /TooLarge|Rejected/i,
    "Their mail server refused what was in it. Ask them to allow our mail, or for another address.",
  ],
  [/^Transient/i, "Their mail server could not take it this time. Send again later, or ring them."],
];

const ADVICE: Partial<Record<DeliveryState, string>> = {
  delivery_delayed: "Their mail server does not take it yet. It is tried again by itself for some hours.",
  failed: "The mail service did not take it. Check the address and send again.",
  complained: "They marked it as spam. Ask them before you write to this address again.",
};
