import { useState } from "react";
import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { Card } from "#app/components/card.tsx";
import { PaperPage } from "#app/components/document/paper-page.tsx";
import { SigningFields } from "#app/components/document/signing-fields.tsx";
import { CheckboxField } from "#app/components/form/choice-fields.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { replyTo, submit } from "#app/submit.ts";
import { sendDocument } from "#commands/document/send-document.ts";
import { attachableTo } from "#db/queries/attachments.ts";
import { requestOf } from "#db/queries/bids/request.ts";
import { contactsOfParty } from "#db/queries/document-contacts.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { headOf } from "#db/queries/document-head.ts";
import { chosenFiles } from "#domain/document/attached.ts";
import { problemsOf } from "#domain/document/check.ts";
import { emptyDraft } from "#domain/document/draft.ts";
import { firstChoices } from "#domain/document/figures.ts";
import { kindFacts, typeOf } from "#domain/document/kinds.ts";
import { shownOf } from "#domain/document/shown.ts";
import { dayKey } from "#domain/time/day.ts";
import type { Route } from "./+types/send.ts";
import { Addressees } from "./addressees.tsx";
import { attachUploads } from "./attach-uploads.ts";
import { AttachmentFields } from "./attachment-fields.tsx";
import { ClosingFields } from "./closing-fields.tsx";
import { documentCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, now, caller } = staffContext(context);
  await caller().drafts.settle(params.documentId);
  const facts = await reachDocument(db, viewer, params.documentId);
  const { row, around } = facts;
  const [contacts, requests, files] = await db.batch([
    contactsOfParty(db, row),
    requestOf(db, row),
    attachableTo(db, viewer.orgId, row.id),
  ]);
  const draft = row.draft ?? emptyDraft;
  const { preparedFor, inOrder, signed, initialled, dated, message } = draft;
  return {
    document: { ...row, draft: null },
    crumbs: documentCrumbs(facts),
    party: around.customer ?? around.contractor ?? "the contractors",
    head: headOf(facts, row.kind === "bid_request" ? undefined : preparedFor[0], row.sentVersion + 1),
    paper: shownOf(draft, firstChoices(draft.lines)),
    // Who it goes to is chosen on this page
    problems: problemsOf(row.kind, draft, dayKey(now, around.timeZone)).filter(
      ({ field }) => !field.startsWith("preparedFor"),
    ),
    contacts,
    preparedFor,
    inOrder,
    signed,
    initialled,
    dated,
    message,
    closing: requests[0] ?? null,
    files,
    attachments: chosenFiles(draft.attachments, files).map(({ id }) => id),
  };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const app = staffContext(context);
  const form = await request.formData();
  try {
    await attachUploads(app.caller(), form, documentId);
  } catch (error) {
    return replyTo(error, form);
  }
  const sent = await submit(app, sendDocument, form, { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Send a document · Jobroom" }];

export default function SendDocument({ loaderData }: Route.ComponentProps) {
  const { document, crumbs, party, head, paper, problems, contacts, preparedFor, ...rest } = loaderData;
  const { inOrder, message, closing, files } = rest;
  const [attachments, setAttachments] = useState<readonly string[]>(rest.attachments);
  const { label } = kindFacts[document.kind];
  const name = `${label} ${document.number}`;
  const isAsked = typeOf(document.kind) !== "customer_invoice";
  const isBidding = document.kind === "bid_request";
  return (
    <Page>
      <PageHeader
        title={`Send ${name}`}
        crumbs={[...crumbs, { label: name, to: `/documents/${document.id}` }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PaperPage head={head} shown={{ ...paper, attached: chosenFiles(attachments, files) }} />
        <Card title="Check and send">
          {document.state !== "draft" ? (
            <p>
              It was sent already.{" "}
              <a className="link" href={`/documents/${document.id}`}>
                See where it stands
              </a>
            </p>
          ) : (
            <CommandForm encType="multipart/form-data">
              <input type="hidden" name="expectedVersion" value={document.version} />
              {problems.length > 0 && (
                <Notice tone="amber" title="Before it can be sent">
                  <ul className="list-disc ps-5">
                    {problems.map(({ field, message: words }) => (
                      <li key={`${field}${words}`}>{words}</li>
                    ))}
                  </ul>
                  <a className="link" href={`/documents/${document.id}/draft`}>
                    Go back and change it
                  </a>
                </Notice>
              )}
              <Addressees {...{ contacts, preparedFor, party, isAsked }} kind={document.kind} />
              {isBidding && <ClosingFields closing={closing} />}
              {isAsked && !isBidding && <SigningFields {...rest} />}
              {isAsked && !isBidding && contacts.length > 1 && (
                <CheckboxField
                  label="One after the other"
                  name="inOrder"
                  hint="The next is asked once the one before has accepted. Otherwise all are asked at once."
                  defaultChecked={inOrder}
                />
              )}
              <TextArea
                label="Message"
                name="message"
                hint="It stands in the mail above the link."
                defaultValue={message}
                maxLength={4000}
                rows={4}
              />
              <AttachmentFields files={files} chosen={attachments} onChoose={setAttachments} />
              {document.sentVersion > 0 && (
                <TextArea
                  label="What has changed"
                  name="note"
                  hint="They read it beside the new version. Answers to the one before no longer count."
                  maxLength={1000}
                  rows={3}
                />
              )}
              <SubmitButton>Send {label.toLowerCase()}</SubmitButton>
            </CommandForm>
          )}
        </Card>
      </div>
    </Page>
  );
}
