import type { MailMessage } from "#db/schema/index.ts";

/** The newest row of a log when a mail was written: of the job's, or of the organisation's own. */
export interface Anchor {
  seq: number;
  hash: string;
}

/**
 * Puts the head of the log at the foot of a mail (rule L3): whoever keeps the mail can show later that the log
 * still holds what it held then, and that its end was not cut off.
 */
export function anchored(message: MailMessage, { seq, hash }: Anchor): MailMessage {
  const line = `Log at entry ${seq}: ${hash}`;
  const foot = `<p style="margin:0;padding:0 12px 24px;text-align:center;font-size:11px;color:#7a7d85;word-break:break-all">${line}</p>`;
  return {
    ...message,
    html: message.html.replace(/<\/body>/, `${foot}</body>`),
    text: `${message.text}${line}\n`,
  };
}
