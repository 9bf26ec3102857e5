import { createHmac, randomUUID } from "node:crypto";

export interface Told {
  /** The row of the outbox that it is about. */
  outboxId: string;
  /** Such as `email.delivered`. */
  type: string;
  /** When it happened, UTC ms. */
  at?: number;
  /** What else stands in `data`: `{ bounce: { type, subType, message } }`. */
  more?: object;
}

/** An event as Resend writes it. */
export const eventText = ({ outboxId, type, at = Date.now(), more = {} }: Told) =>
  JSON.stringify({
    type,
    created_at: new Date(at).toISOString(),
    data: {
      created_at: new Date(at).toISOString(),
      email_id: "56761188-7520-42d8-8898-ff6fc54ce618",
      from: "Jobroom <rooms@jobroom.test>",
      to: ["cora@example.test"],
      subject: "Your jobs",
      tags: { outbox_id: outboxId },
      ...more,
    },
  });

interface Signing {
  secret: string;
  id?: string;
  /** UTC ms. */
  at?: number;
}

/** The headers with which Svix sends `body` on behalf of Resend. */
export function signedHeaders(
  body: string,
  { secret, id = `msg_${randomUUID()}`, at = Date.now() }: Signing,
) {
  const timestamp = String(Math.floor(at / 1_000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "Content-Type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  };
}
