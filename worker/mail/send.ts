import type { MailMessage } from "#db/schema/index.ts";

export type Sent =
  | { outcome: "sent"; providerId: string }
  | { outcome: "later"; error: string; retryAfterMs: number }
  | { outcome: "never"; error: string };

/** The provider gives it back with everything it tells of the mail, even before its own id of it is stored here. */
export const OUTBOX_TAG = "outbox_id";
const TIMEOUT_MS = 15_000;
// A wrong key or an unverified domain is ours to put right, and no reason to lose the mail
const WORTH_ANOTHER_TRY = new Set([401, 403, 408, 429]);

/** Hands one mail to Resend. The same `id` never leaves twice: it is the provider's idempotency key. */
export async function send(env: Env, apiKey: string, id: string, message: MailMessage): Promise<Sent> {
  const { Resend } = await import("resend");
  const resend = new Resend(apiKey, env.RESEND_URL ? { baseUrl: env.RESEND_URL } : {});
  const { data, error, headers } = await resend.emails.send(
    { from: env.MAIL_FROM, ...message, tags: [{ name: OUTBOX_TAG, value: id }] },
    { idempotencyKey: id, signal: AbortSignal.timeout(TIMEOUT_MS) },
  );
  if (data?.id) return { outcome: "sent", providerId: data.id };
  const status = error?.statusCode ?? 0;
  const said = `${status || "no answer"} ${error?.name ?? ""}: ${error?.message ?? "no id"}`.slice(0, 300);
  const sameAtOnce = error?.name === "concurrent_idempotent_requests";
  if (status >= 400 && status < 500 && !WORTH_ANOTHER_TRY.has(status) && !sameAtOnce)
    return { outcome: "never", error: said };
  return { outcome: "later", error: said, retryAfterMs: seconds(headers?.["retry-after"]) * 1000 };
}

const seconds = (header: string | undefined) => (/^\d{1,5}$/.test(header ?? "") ? Number(header) : 0);
