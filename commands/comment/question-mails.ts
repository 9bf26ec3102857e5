import type { Db } from "#db/client.ts";
import { onePerson } from "#db/queries/people-to-tell.ts";
import type { MailMessage } from "#db/schema/index.ts";
import { customerCommentMail } from "../mail/customer-comment-mail.ts";

interface Question {
  organisation: string;
  by: string;
  /** The document that it is about, if any. */
  documentId?: string | undefined;
  job: { id: string; number: number; title: string; managerId: string };
  body: string;
  appUrl: string;
}

/** Who asks mentions nobody, and is not left unheard: the job's manager is told. */
export async function questionMails(
  db: Db,
  orgId: string,
  { organisation, by, documentId, job, body, appUrl }: Question,
): Promise<MailMessage[]> {
  const managers = await onePerson(db, orgId, job.managerId);
  return managers.map(({ email: to }) =>
    customerCommentMail({
      to,
      organisation,
      by,
      where: `${job.title} (job ${job.number})`,
      body,
      url: documentId ? `${appUrl}/documents/${documentId}` : `${appUrl}/jobs/${job.id}`,
    }),
  );
}
