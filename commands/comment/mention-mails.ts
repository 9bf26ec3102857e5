import type { MailMessage } from "#db/schema/index.ts";
import { mentionMail } from "../mail/mention-mail.ts";

interface Mention {
  to: { email: string; kind: "staff" | "contractor" }[];
  organisation: string;
  by: string;
  job: { id: string; number: number; title: string };
  workOrderId: string | null;
  body: string;
  appUrl: string;
}

/** Tells everybody mentioned, with a link to where they themselves read it. */
export const mentionMails = ({
  to,
  organisation,
  by,
  job,
  workOrderId,
  body,
  appUrl,
}: Mention): MailMessage[] =>
  to.map(({ email, kind }) =>
    mentionMail({
      to: email,
      organisation,
      by,
      where: `${job.title} (job ${job.number})`,
      body,
      url: appUrl + (kind === "staff" ? `/jobs/${job.id}` : workOrderId ? `/work/${workOrderId}` : "/work"),
    }),
  );
