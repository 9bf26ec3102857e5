import { pressing } from "#app/press.ts";
import { removeLogo } from "#commands/organisation/remove-logo.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(removeLogo, { known: () => ({}), to: () => "/settings" });
