import { pressing } from "#app/press.ts";
import { removePerson } from "#commands/person/remove-person.ts";

export { RefusedPage as default } from "#app/components/form/refused-page.tsx";

export const loader = () => null;

export const action = pressing(removePerson, {
  known: (personId) => ({ personId }),
  to: () => "/team",
});
