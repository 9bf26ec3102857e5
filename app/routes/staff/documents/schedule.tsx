import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { DateText } from "#app/components/clock.tsx";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { DateTimeField } from "#app/components/form/date-fields.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { scheduleSend } from "#commands/document/schedule-send.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { addDays } from "#domain/time/add-days.ts";
import { momentInput } from "#domain/time/input.ts";
import type { Route } from "./+types/schedule.ts";
import { documentCrumbs } from "./crumbs.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame, now, caller } = staffContext(context);
  await caller().drafts.settle(params.documentId);
  const facts = await reachDocument(db, viewer, params.documentId);
  const { id, kind, number, sendAt, state, version } = facts.row;
  const { timeZone } = frame;
  const at = (moment: number) => momentInput(moment, timeZone);
  return {
    ...{ id, number, sendAt, version, isDraft: state === "draft" },
    label: kindFacts[kind].label,
    crumbs: documentCrumbs(facts),
    first: at(now),
    suggested: at(sendAt ?? addDays(now, 1, timeZone)),
  };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), scheduleSend, await request.formData(), { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export const meta = () => [{ title: "Send later · Jobroom" }];

export default function SendLater({ loaderData }: Route.ComponentProps) {
  const { id, number, label, crumbs, version, isDraft, sendAt, first, suggested } = loaderData;
  const name = `${label} ${number}`;
  return (
    <Page narrow>
      <PageHeader
        title={`Send ${name} later`}
        crumbs={[...crumbs, { label: name, to: `/documents/${id}` }]}
      />
      {isDraft ? (
        <>
          <CommandForm>
            <input type="hidden" name="expectedVersion" value={version} />
            <DateTimeField
              name="at"
              label="When to send it"
              hint="It goes to those it is prepared for, as it stands then. If it cannot be sent, you get a mail."
              min={first}
              defaultValue={suggested}
              required
            />
            <SubmitButton kind="primary">Send it then</SubmitButton>
          </CommandForm>
          {sendAt !== null && (
            <CommandForm className="mt-4">
              <p className="mb-2">
                It is sent on <DateText at={sendAt} as="moment" />.
              </p>
              <SubmitButton>Do not send it by itself</SubmitButton>
            </CommandForm>
          )}
        </>
      ) : (
        <p>It was sent already.</p>
      )}
    </Page>
  );
}
