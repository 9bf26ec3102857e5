import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { withAdded } from "#app/components/form/picked.ts";
import { typedValues } from "#app/components/form/reply.ts";
import { FormPage } from "#app/components/form-page.tsx";
import { TermsFields } from "#app/components/standing/terms-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { writeTerms } from "#commands/standing-order/write-terms.ts";
import { reachDocument } from "#db/queries/document-facts.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import { notFound } from "#domain/refusal.ts";
import { rateCardChoices } from "../standing-orders/rate-card-choices.ts";
import { SCOPE_NAMES, scopeFound } from "../standing-orders/scope-found.ts";
import type { Route } from "./+types/terms.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params, request }: Route.LoaderArgs) => {
  const { db, viewer, frame, caller } = staffContext(context);
  const asked = withAdded(new URL(request.url).searchParams, SCOPE_NAMES);
  await caller().drafts.settle(params.documentId);
  const { row } = await reachDocument(db, viewer, params.documentId);
  if (!row.draft?.standing) throw notFound("draft");
  const [rateCards, found] = await Promise.all([
    rateCardChoices(db, viewer, row.contractorId),
    scopeFound(db, viewer.orgId, asked),
  ]);
  const { terms } = row.draft.standing;
  return {
    document: { id: row.id, name: `${kindFacts[row.kind].label} ${row.number}`, version: row.version },
    fields: { terms, rateCards, found, currency: frame.currency, by: viewer.name },
    typed: asked.has("validFrom") ? typedValues(asked) : null,
  };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const form = withAdded(await request.formData(), SCOPE_NAMES);
  const { documentId } = params;
  const sent = await submit(staffContext(context), writeTerms, form, { documentId });
  return sent.ok ? redirect(`/documents/${documentId}`) : sent.reply;
});

export const meta: Route.MetaFunction = () => [{ title: "Terms of a standing order · Jobroom" }];

/** The terms of a draft as a form, for whoever writes without script. */
export default function Terms({ loaderData: { document, fields, typed } }: Route.ComponentProps) {
  return (
    <FormPage
      title={`What may be called off: ${document.name}`}
      crumbs={[{ label: document.name, to: `/documents/${document.id}` }]}
      press="Keep the terms"
      version={document.version}
      reply={typed && { errors: {}, values: typed }}
    >
      <TermsFields {...fields} />
    </FormPage>
  );
}
