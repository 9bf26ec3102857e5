import { pressing } from "#app/press.ts";
import { setDefaultFormat } from "#commands/person/set-default-format.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(setDefaultFormat, {
  known: () => ({}),
  to: () => "/account",
});
