import { pressing } from "#app/press.ts";
import { makeTemplateDefault } from "#commands/document-template/make-default.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(makeTemplateDefault, {
  known: (templateId) => ({ templateId }),
  to: () => "/settings/document-templates",
});
