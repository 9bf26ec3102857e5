import { redirect } from "react-router";
import { answering } from "#app/answer.ts";
import { FormPage } from "#app/components/form-page.tsx";
import { TemplateFields } from "#app/components/templates/template-fields.tsx";
import { staffContext } from "#app/guards.ts";
import { submit } from "#app/submit.ts";
import { saveDocumentTemplate } from "#commands/document-template/save-template.ts";
import type { Route } from "./+types/new-document-template.ts";

export { keepTyped as clientAction } from "#app/components/form/keep-typed.ts";

export const loader = ({ context }: Route.LoaderArgs) => ({ currency: staffContext(context).frame.currency });

export const action = answering(async ({ context, request }: Route.ActionArgs) => {
  const sent = await submit(staffContext(context), saveDocumentTemplate, await request.formData());
  return sent.ok ? redirect(`/settings/document-templates/${sent.result.templateId}/preview`) : sent.reply;
});

export const meta = () => [{ title: "Write a document template · Jobroom" }];

export default function NewDocumentTemplate({ loaderData: { currency } }: Route.ComponentProps) {
  return (
    <FormPage
      title="Write a template"
      crumbs={[{ label: "Document templates", to: "/settings/document-templates" }]}
      press="Save the template"
    >
      <TemplateFields currency={currency} />
    </FormPage>
  );
}
