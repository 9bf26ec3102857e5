import { pressing } from "#app/press.ts";
import { removeDocumentTemplate } from "#commands/document-template/remove-template.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(removeDocumentTemplate, {
  known: (templateId) => ({ templateId }),
  to: () => "/settings/document-templates",
});
