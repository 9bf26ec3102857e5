import type { RefusedHandle } from "#app/components/form/refused-page.tsx";
import { pressing } from "#app/press.ts";
import { removeTemplate } from "#commands/budget/remove-template.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const handle: RefusedHandle = { back: "../.." };

export const loader = () => null;

export const action = pressing(removeTemplate, {
  known: (templateId) => ({ templateId }),
  to: () => "/settings/budget-templates",
});
