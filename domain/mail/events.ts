/** What may be said of a mail after it was queued, in the order of how far it came. */
export const deliveryEvents = [
  "kept",
  "sent",
  "delivery_delayed",
  "failed",
  "delivered",
  "opened",
  "bounced",
  "complained",
] as const;
export type DeliveryEventName = (typeof deliveryEvents)[number];

export interface DeliveryEvent {
  event: DeliveryEventName;
  /** UTC ms. */
  at: number;
  /** Of a bounce, as its provider sorts them: "Permanent/NoEmail". */
  kind: string | null;
  reason: string | null;
}
