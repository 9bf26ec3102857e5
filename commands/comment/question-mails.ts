import type { Db } from "#db/client.ts";
import { onePerson } from "#db/queries/people-to-tell.ts";
import type { MailMessage } from "#db/schema/index.ts";
import { customerCommentMail } from "../mail/customer-comment-mail.ts";

interface Question {
  organisation: string;
  by: string;
  job: { id: string; number: number; title: string; managerId: string };
  body: string;
  appUrl: string;
}

/** A customer mentions nobody, and is not left unheard: the job's manager is told. */
export async function questionMails(
  db: Db,
  orgId: string,
  { organisation, by, job, body, appUrl }: Question,
): Promise<MailMessage[]> {
  const managers = await onePerson(db, orgId, job.managerId);
  return managers.map(({ email: to }) =>
    customerCommentMail({
      to,
      organisation,
      by,
      where: `${job.title} (job ${job.number})`,
      body,
      url: `${appUrl}/jobs/${job.id}`,
    }),
  );
}
