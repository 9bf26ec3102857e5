import { useState } from "react";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { DateText } from "#app/components/clock.tsx";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo } from "#app/submit.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { invalid } from "#domain/refusal.ts";
import type { Route } from "./+types/send.ts";
import { DraftProblems } from "./draft-problems.tsx";
import { PreviewLink } from "./preview-link.tsx";
import { readSending } from "./read-sending.ts";
import { SendingFields } from "./sending-fields.tsx";
import { submitSending } from "./submit-sending.ts";
import { WhenFields } from "./when-fields.tsx";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = readSending;

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  if (form.get("when") !== "later") return submitSending(app, sendDocument, form, documentId);
  // A plan without a time is one that is taken back
  if (!form.get("at")) return replyTo(invalid("Choose when to send it.", "at"), form);
  return submitSending(app, scheduleSend, form, documentId);
});

export const meta: Route.MetaFunction = () => [{ title: "Send a document · Jobroom" }];

/** The paper as its readers will have it, and beside it how it goes out. */
export default function SendDocument({ loaderData: sending }: Route.ComponentProps) {
  const { document, crumbs, head, paper, problems, files } = sending;
  const [attachments, setAttachments] = useState<readonly string[]>(sending.attachments);
  const to = `/documents/${document.id}`;
  const { label } = kindFacts[document.kind];
  return (
    <Page>
      <PageHeader
        title={`Send ${label.toLowerCase()} ${document.number}`}
        crumbs={[...crumbs, { label: `${label} ${document.number}`, to }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PaperPage head={head} shown={{ ...paper, attached: chosenFiles(attachments, files) }} />
        <Card title="Check and send">
          {document.state !== "draft" ? (
            <p>
              It was sent already.{" "}
              <a className="link" href={to}>
                See where it stands
              </a>
            </p>
          ) : (
            <>
              <CommandForm encType="multipart/form-data">
                <input type="hidden" name="expectedVersion" value={document.version} />
                <DraftProblems problems={problems} to={`${to}/draft`} />
                <SendingFields {...{ sending, attachments }} onAttach={setAttachments} />
                {/* Bids are taken until a time of their own */}
                {document.kind !== "bid_request" && <WhenFields sendAt={document.sendAt} />}
                <div className="flex flex-wrap gap-2">
                  <SubmitButton>Send {label.toLowerCase()}</SubmitButton>
                  <PreviewLink to={`${to}/send/pdf`} />
                </div>
              </CommandForm>
              {document.sendAt !== null && (
                <CommandForm className="mt-4" action={`${to}/send/take-back`}>
                  <p className="mb-2">
                    It is sent by itself on <DateText at={document.sendAt} as="moment" />.
                  </p>
                  <SubmitButton kind="quiet">Do not send it by itself</SubmitButton>
                </CommandForm>
              )}
            </>
          )}
        </Card>
      </div>
    </Page>
  );
}
