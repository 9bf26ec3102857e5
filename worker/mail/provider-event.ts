import { z } from "zod";
import type { DeliveryEventName } from "#domain/mail/events.ts";
import type { Heard } from "./record-delivery.ts";
import { OUTBOX_TAG } from "./send.ts";

const EVENTS: Record<string, DeliveryEventName> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.delivery_delayed": "delivery_delayed",
  "email.bounced": "bounced",
  // Not even tried, because the address bounced or complained before
  "email.suppressed": "bounced",
  "email.complained": "complained",
  "email.opened": "opened",
  "email.failed": "failed",
};

const trouble = z.object({ type: z.string(), subType: z.string(), message: z.string(), reason: z.string() });

const schema = z.object({
  type: z.string(),
  created_at: z.string(),
  data: z.object({
    tags: z.object({ [OUTBOX_TAG]: z.string().min(1).max(40) }),
    bounce: trouble.partial().optional(),
    suppressed: trouble.partial().optional(),
    failed: trouble.partial().optional(),
  }),
});

/** What Resend tells of one of our mails, or null where it tells of anything else. */
export function readProviderEvent(body: Uint8Array): Heard | null {
  const parsed = schema.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const { type, created_at: said, data } = parsed.data;
  const event = EVENTS[type];
  const at = Date.parse(said);
  if (!event || !(at >= 0)) return null;
  const { bounce, suppressed, failed, tags } = data;
  const why = bounce ?? suppressed ?? failed;
  const sort = suppressed ? ["Suppressed", suppressed.type] : [bounce?.type, bounce?.subType];
  return {
    outboxId: tags[OUTBOX_TAG],
    event,
    at,
    kind: sort.filter(Boolean).join("/") || undefined,
    reason: why?.message ?? why?.reason,
  };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
