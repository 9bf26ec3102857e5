import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { LinkButton } from "#app/components/button.tsx";
import { Card } from "#app/components/card.tsx";
import { PressButton } from "#app/components/form/press-button.tsx";
import { FormPage } from "#app/components/form-page.tsx";
import { TemplateFields } from "#app/components/templates/template-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import { reachDocumentTemplate } from "#db/queries/document-templates.ts";
import { kindFacts } from "#domain/document/kinds.ts";
import type { Route } from "./+types/document-template.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = answering(async ({ context, params }: Route.LoaderArgs) => {
  const { db, viewer, frame } = staffContext(context);
  return { template: await reachDocumentTemplate(db, viewer.orgId, params.id), currency: frame.currency };
});

export const action = answering(async ({ context, params, request }: Route.ActionArgs) => {
  const known = { templateId: params.id };
  const sent = await submit(staffContext(context), saveDocumentTemplate, await request.formData(), known);
  return sent.ok ? redirect(`/settings/document-templates/${params.id}/preview`) : sent.reply;
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.template.name ?? "Template"} · Jobroom` },
];

export default function DocumentTemplate({ loaderData: { template, currency } }: Route.ComponentProps) {
  const here = `/settings/document-templates/${template.id}`;
  return (
    <FormPage
      title={`${kindFacts[template.kind].label}: ${template.name}`}
      crumbs={[{ label: "Document templates", to: "/settings/document-templates" }]}
      press="Save"
      version={template.version}
      below={
        <Card title="Remove">
          <p className="mb-3 text-ink-2">Documents made from it stay as they are.</p>
          <div className="flex flex-wrap gap-2">
            <LinkButton to={`${here}/preview`}>See it on paper</LinkButton>
            <PressButton to={`${here}/remove`} kind="danger">
              Remove the template
            </PressButton>
          </div>
        </Card>
      }
    >
      <TemplateFields currency={currency} template={template} />
    </FormPage>
  );
}
