import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { CommandForm } from "#app/components/form/command-form.tsx";
import { SubmitButton } from "#app/components/form/submit-button.tsx";
import { TextArea } from "#app/components/form/text-area.tsx";
import { Page, PageHeader } from "#app/components/page.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { withdrawDocument } from "#commands/document/withdraw-document.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import type { Route } from "./+types/withdraw.ts";
import { documentCrumbs } from "./crumbs.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer } = staffContext(context);
  const facts = await reachDocument(db, viewer, params.documentId);
  const { id, number, version, sentVersion } = facts.row;
  return { id, number, version, sentVersion, crumbs: documentCrumbs(facts) };
});

export const action = answering(async ({ context, request, params: { documentId } }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), withdrawDocument, await request.formData(), {
    documentId,
  });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Withdraw a document · Jobroom" }];

export default function WithdrawDocument({ loaderData: document }: Route.ComponentProps) {
  const { id, number, version, sentVersion, crumbs } = document;
  return (
    <Page narrow>
      <PageHeader
        title={`Withdraw ${number}`}
        crumbs={[...crumbs, { label: number, to: `/documents/${id}` }]}
      />
      <CommandForm>
        <input type="hidden" name="expectedVersion" value={version} />
        <p>
          {sentVersion > 0
            ? "Nobody can answer it any more. Its links stay and show the reason."
            : "The draft is put away. It was never sent."}
        </p>
        <TextArea label="Why" name="reason" maxLength={1000} required />
        <SubmitButton kind="danger">Withdraw {number}</SubmitButton>
      </CommandForm>
    </Page>
  );
}
